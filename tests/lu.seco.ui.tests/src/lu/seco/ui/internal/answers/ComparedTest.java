// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;

public class ComparedTest {

    private static String marks(Compared compared) {
        return compared.pairs().stream().map(pair -> pair.mark().name().substring(0, 1)).collect(Collectors.joining());
    }

    @Test
    public void theCodeThatCameInIsNoDifference() {
        Compared compared = Compared.of("1;1900990012000;1890021490203;202601;350000", "1;3;1900990012000;1890021490203;202601;350000");
        assertEquals("SASSSS", marks(compared));
        assertFalse(compared.differs());
        assertEquals(List.of(new Compared.Pair("", "3", Compared.Mark.ADDED, 2)), compared.differing());
    }

    @Test
    public void aCodeEqualToTheFieldBeforeItIsFoundToo() {
        Compared compared = Compared.of("1;1900990012000;350000", "1;1;1900990012000;350000");
        assertEquals(1, compared.differing().size());
        assertFalse(compared.differs());
    }

    @Test
    public void aChangedFieldIsCountedAsItWasSent() {
        Compared compared = Compared.of("1;1900990012000;1890021490203;202601;350000;173", "1;3;1900990012000;1890021490203;202601;360000;173");
        assertEquals("SASSSCS", marks(compared));
        assertTrue(compared.differs());
        assertEquals(new Compared.Pair("350000", "360000", Compared.Mark.CHANGED, 5), compared.differing().get(1));
    }

    @Test
    public void aFieldThatDidNotComeBackIsMissing() {
        Compared compared = Compared.of("1;a;b;c", "1;a;c");
        assertEquals("SSMS", marks(compared));
        assertTrue(compared.differs());
    }

    @Test
    public void whatIsNoLineOfFieldsIsNotCompared() {
        assertEquals(List.of(), Compared.of("<declaration/>", "<retour/>").pairs());
        assertEquals(List.of(), Compared.of(";".repeat(2000), ";".repeat(2000)).pairs());
        assertFalse(Compared.of("", "").differs());
    }
}
