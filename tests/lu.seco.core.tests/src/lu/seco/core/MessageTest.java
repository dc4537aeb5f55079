// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

/** Messages are stored as one text and read back; their arguments are file names and log lines, so anything. */
public class MessageTest {

    private static final String SEPARATOR = "\u001f";

    @Test
    public void whatIsWrittenIsReadBack() {
        for (Message message : List.of(Message.of("a"), Message.of("intake.empty", "DECSAL.dta"), Message.of("a.b-c.d2", 1, 2L, true, "x"),
                Message.of("a", ""), Message.of("a", "", "", ""), Message.of("a", "last", ""))) {
            assertEquals(message, Message.parse(message.format()));
        }
    }

    @Test
    public void hostileArgumentsComeBackUnchanged() {
        for (String hostile : List.of("{0} {1}", "it''s", "a\nb\r\nc", "\t \u0000", "..\\..\\x", "é\ud83d\ude00", "$1 \\E .*", "%s%n",
                "\u2028", " ")) {
            Message message = Message.of("code", hostile, "end");
            assertEquals(message, Message.parse(message.format()));
        }
    }

    @Test
    public void anArgumentCannotSmuggleInAnotherArgument() {
        Message message = Message.of("code", "a" + SEPARATOR + "b", "c");
        Message read = Message.parse(message.format());
        assertEquals(List.of("a b", "c"), read.arguments());
    }

    @Test
    public void aNullArgumentIsShownNotThrown() {
        assertEquals(List.of("null"), Message.of("code", (Object) null).arguments());
    }

    @Test
    public void onlyDottedLowerCaseIsACode() {
        for (String wrong : List.of("", " ", "A", "a.", ".a", "a..b", "a b", "a_b", "a\n", "é", "a" + SEPARATOR)) {
            assertThrows(wrong, IllegalArgumentException.class, () -> new Message(wrong, List.of()));
        }
        assertThrows(IllegalArgumentException.class, () -> Message.parse("Not a code" + SEPARATOR + "x"));
        assertThrows(IllegalArgumentException.class, () -> Message.parse(""));
        assertThrows(NullPointerException.class, () -> new Message(null, List.of()));
    }

    @Test
    public void aMessageWithoutArgumentsIsItsCode() {
        assertEquals("order.done", Message.of("order.done").format());
        assertFalse(Message.of("order.done", "").format().equals("order.done"));
    }
}
