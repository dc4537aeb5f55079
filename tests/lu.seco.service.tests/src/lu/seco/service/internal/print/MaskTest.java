// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import static org.junit.Assert.assertEquals;

import java.util.List;
import lu.seco.core.Message;
import org.junit.Test;

public class MaskTest {

    private final Mask mask = new Mask(true);

    @Test
    public void ofANumberTheYearIsLeft() {
        assertEquals("a 1985********* b 1985*********.", mask.text("a 1985010112345 b 19850101123."));
        assertEquals("amounts stay: 1234567890", mask.text("amounts stay: 1234567890"));
        assertEquals("12345678901234", mask.text("12345678901234"));
    }

    @Test
    public void messagesAreMaskedInTheirArguments() {
        assertEquals(new Message("a.b", List.of("1985*********", "x")), mask.message(Message.of("a.b", "1985010112345", "x")));
    }

    @Test
    public void ofANameNothingIsLeft() {
        assertEquals("***", mask.personal("Schmit"));
        assertEquals("1985*********", mask.personal("1985010112345"));
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
