// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class PlainTest {

    @Test
    public void ordinaryTextIsLeftAlone() {
        assertEquals("Déclaration n° 12 – été.dta", Plain.line("Déclaration n° 12 – été.dta"));
        assertEquals("emoji 🙂 stays", Plain.line("emoji 🙂 stays"));
    }

    @Test
    public void whatBreaksOrTurnsALineIsShownHarmless() {
        assertEquals("a b c", Plain.line("a\nb\tc"));
        assertEquals("bill\ufffdfdp.exe", Plain.line("bill\u202efdp.exe"));
        assertEquals("\ufffdx\ufffd", Plain.line("\u0007x\u2028"));
        assertEquals("half \ufffd", Plain.line("half \ud83d"));
        assertEquals("zero\ufffdwidth", Plain.line("zero\u200bwidth"));
    }

    @Test
    public void anEndlessTextIsCut() {
        String cut = Plain.line("x".repeat(100_000));
        assertTrue(cut.length() <= 501 && cut.endsWith("…"));
    }

    @Test
    public void aLabelShowsItsAmpersand() {
        assertEquals("Müller && Söhne", Plain.label("Müller & Söhne"));
    }

    @Test
    public void aBreakInANameIsMarked() {
        assertEquals("a\ufffdb", Plain.name("a\nb"));
        assertEquals("a b", Plain.line("a\nb"));
    }
}
