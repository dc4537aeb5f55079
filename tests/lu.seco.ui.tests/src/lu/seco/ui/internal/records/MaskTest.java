// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class MaskTest {

    @Test
    public void aNumberKeepsItsLastThreeDigits() {
        assertEquals("••••••••••345", Mask.cell("1985010112345"));
        assertEquals("•••• •• •• ••3 45", Mask.cell("1985 01 01 123 45"));
        assertEquals("a short one would tell all", "•••", Mask.cell("123"));
    }

    @Test
    public void aNameBecomesInitialsAndADayNothing() {
        assertEquals("J. D.", Mask.cell("Jean Dupont"));
        assertEquals("J. P. L. V.", Mask.cell("Jean-Pierre L’Vigne"));
        assertEquals("É.", Mask.cell("Éloïse"));
        assertEquals("••••-••-••", Mask.cell("1985-01-01"));
        assertEquals("•••", Mask.cell("12, rue de la Gare"));
        assertEquals("", Mask.cell(""));
        assertEquals(" ", Mask.cell(" "));
    }

    @Test
    public void whatNobodyKnowsIsMaskedUnlessItIsShortAndANumber() {
        assertEquals("12345.60", Mask.unknown("12345.60"));
        assertEquals("202601", Mask.unknown("202601"));
        assertEquals("D.", Mask.unknown("DECSAL"));
        assertEquals("••••••••901", Mask.unknown("12345678901"));
    }

    @Test
    public void longNumbersInASentenceAreMasked() {
        assertEquals("Le matricule ••••••••••345 est faux (ligne 12).", Mask.sentence("Le matricule 1985010112345 est faux (ligne 12)."));
        assertEquals("1234567890", Mask.sentence("1234567890"));
    }
}
