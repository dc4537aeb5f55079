// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.mail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice.Level;
import lu.seco.notify.internal.CodeTexts;
import lu.seco.notify.internal.delivery.Classes;
import lu.seco.notify.internal.delivery.EventClass;
import lu.seco.notify.internal.delivery.Waiting;
import lu.seco.notify.internal.delivery.Wording;
import org.junit.Test;

public class LetterTest {

    @Test
    public void htmlIsEscapedAndPlainHasNoExtraLines() {
        Letter letter = letter(true, Level.WARNING, "<script>alert('x')</script> & \"y\"\r\nBcc: z@example.lu");
        assertTrue(letter.html(), letter.html().contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot; Bcc"));
        assertFalse(letter.html(), letter.html().contains("<script"));
        assertFalse(letter.plain(), letter.plain().contains("\nBcc"));
        assertTrue(letter.html(), letter.html().contains("lang=\"de\""));
    }

    @Test
    public void withoutDetailsOnlyClassAndCountAreSaid() {
        Letter letter = letter(false, Level.ALARM, "Salaire de Mme Müller");
        assertTrue(letter.plain(), letter.plain().contains("notify.letter.class[notify.class.other[], 1]"));
        assertFalse(letter.plain() + letter.html(), (letter.plain() + letter.html()).contains("ller"));
        assertTrue(letter.plain(), letter.plain().contains("notify.letter.omitted[3]"));
        assertEquals("notify.letter.subject.alarm[notify.class.other[]]", letter.subject());
    }

    private static Letter letter(boolean names, Level level, String argument) {
        return Letter.of(List.of(new Waiting("1", Instant.EPOCH, level, EventClass.OTHER, Message.of("diagnosis.trouble.new", argument), "")), 3,
                new CodeTexts(), new Wording(new CodeTexts(), new Classes(), names));
    }
}
