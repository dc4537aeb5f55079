// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class PlainTextTest {

    @Test
    public void ordinaryTextStaysAsItIs() {
        assertEquals("Déclaration d'été 2026 – ñ 漢字 😀.dta", PlainText.line("Déclaration d'été 2026 – ñ 漢字 😀.dta"));
    }

    @Test
    public void whatATerminalObeysIsReplaced() {
        assertEquals("a\uFFFD[2Jb", PlainText.line("a\u001b[2Jb"));
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd", PlainText.line("a\nb\rc\td"));
        assertEquals("\uFFFD31m", PlainText.line("\u009b31m"));
        assertEquals("x\uFFFDatd.exe", PlainText.line("x\u202eatd.exe"));
        assertEquals("a\uFFFDb", PlainText.line("a\u2028b"));
        assertEquals("a\uFFFD", PlainText.line("a\ud800"));
    }

    @Test
    public void widthCountsColumnsNotCharacters() {
        assertEquals(4, PlainText.width("é" + "e\u0301" + "漢"));
    }
}
