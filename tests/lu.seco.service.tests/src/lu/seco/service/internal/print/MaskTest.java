// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import static org.junit.Assert.assertEquals;

import java.util.List;
import lu.seco.core.Message;
import org.junit.Test;

public class MaskTest {

    private final Mask mask = new Mask(true);

    @Test
    public void ofANumberTheLastDigitsAreLeft() {
        assertEquals("a **********345 b ********123.", mask.text("a 1985010112345 b 19850101123."));
        assertEquals("amounts stay: 1234567890", mask.text("amounts stay: 1234567890"));
    }

    @Test
    public void messagesAreMaskedInTheirArguments() {
        assertEquals(new Message("a.b", List.of("**********345", "x")), mask.message(Message.of("a.b", "1985010112345", "x")));
    }

    @Test
    public void ofANameInitialsAreLeft() {
        assertEquals("S.", mask.personal("Schmit"));
        assertEquals("**********345", mask.personal("1985010112345"));
        assertEquals("", mask.personal(""));
        assertEquals("***", mask.record("0;1985010112345"));
    }

    @Test
    public void whatIsNotWantedChangesNothing() {
        Mask off = new Mask(false);
        assertEquals("1985010112345", off.text("1985010112345"));
        assertEquals("Schmit", off.personal("Schmit"));
        assertEquals("raw", off.record("raw"));
    }
}
