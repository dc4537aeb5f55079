// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.open;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class OpenableNameTest {

    @Test
    public void documentsKeepTheirNames() {
        assertEquals("CALCUL_2026.xml", OpenableName.of("CALCUL_2026.xml"));
        assertEquals("SECU.DEMDET.INFO.PDF", OpenableName.of("SECU.DEMDET.INFO.PDF"));
        assertEquals("déclaration (2).txt", OpenableName.of("déclaration (2).txt"));
    }

    @Test
    public void whatTheSystemMightRunIsShownAsText() {
        assertEquals("DECSAL.dta.txt", OpenableName.of("DECSAL.dta"));
        assertEquals("x.bat.txt", OpenableName.of("x.bat"));
        assertEquals("x.pdf.exe.txt", OpenableName.of("x.pdf.exe"));
        assertEquals("pdf.txt", OpenableName.of("pdf"));
    }

    @Test
    public void aNameNeverLeavesItsFolder() {
        String name = OpenableName.of("../../etc/pass\u202ewd\n.xml");
        assertFalse(name, name.contains("/") || name.contains("\u202e") || name.contains("\n") || name.startsWith("."));
        assertTrue(OpenableName.of("C:\\x\\..\\evil.xml").endsWith("evil.xml"));
        assertTrue(OpenableName.of("a".repeat(255) + ".pdf").length() <= 120);
    }
}
