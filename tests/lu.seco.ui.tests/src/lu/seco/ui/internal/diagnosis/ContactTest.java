// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ContactTest {

    @Test
    public void partsStandBetweenSemicolons() {
        Contact contact = Contact.parse(" Weber ;24 78 41; ; support@weber.lu;");
        assertEquals(List.of("Weber", "24 78 41", "support@weber.lu"), contact.parts());
        assertEquals("Weber · 24 78 41 · support@weber.lu", contact.line());
        assertEquals(Optional.of("support@weber.lu"), contact.mail());
    }

    @Test
    public void nothingIsNobody() {
        for (String nothing : List.of("", "  ", ";;", " ; ")) {
            assertFalse(nothing, Contact.parse(nothing).known());
            assertEquals("", Contact.parse(nothing).line());
        }
    }

    @Test
    public void anAddressIsFoundInASentenceToo() {
        assertEquals(Optional.of("a.b+c@x-y.z.lu"), Contact.parse("écrivez à a.b+c@x-y.z.lu vite").mail());
    }

    @Test
    public void onlyAnAddressIsAnAddress() {
        for (String other : List.of("support", "a@b", "@b.lu", "a@b.lu?cc=c@d.lu", "a@b.lu,c@d.lu", "mailto:a@b.lu", "a@b.lu&x", "a@.lu", "a%0ab@c.lu")) {
            assertEquals(other, Optional.empty(), Contact.parse(other).mail());
        }
    }

    @Test
    public void whatCannotBeShownIsReplaced() {
        assertEquals("a\ufffdb · c d", Contact.parse("a\u202eb;c\td").line());
    }
}
