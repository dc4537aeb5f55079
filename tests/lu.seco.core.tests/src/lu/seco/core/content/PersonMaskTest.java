// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** What is left of a person. */
public class PersonMaskTest {

    @Test
    public void aNumberKeepsItsLastThreeDigits() {
        assertEquals("••••••••••345", PersonMask.DOTS.cell("1985010112345"));
        assertEquals("•••• •• •• ••3 45", PersonMask.DOTS.cell("1985 01 01 123 45"));
        assertEquals("a short one would tell all", "•••", PersonMask.DOTS.cell("123"));
    }

    @Test
    public void aNameBecomesInitialsAndADayNothing() {
        assertEquals("J. D.", PersonMask.DOTS.cell("Jean Dupont"));
        assertEquals("J. P. L. V.", PersonMask.DOTS.cell("Jean-Pierre L’Vigne"));
        assertEquals("É.", PersonMask.DOTS.cell("Éloïse"));
        assertEquals("••••-••-••", PersonMask.DOTS.cell("1985-01-01"));
        assertEquals("•••", PersonMask.DOTS.cell("12, rue de la Gare"));
        assertEquals("", PersonMask.DOTS.cell(""));
        assertEquals(" ", PersonMask.DOTS.cell(" "));
    }

    @Test
    public void whatNobodyKnowsIsMaskedUnlessItIsShortAndANumber() {
        assertEquals("12345.60", PersonMask.DOTS.unknown("12345.60"));
        assertEquals("202601", PersonMask.DOTS.unknown("202601"));
        assertEquals("D.", PersonMask.DOTS.unknown("DECSAL"));
        assertEquals("••••••••901", PersonMask.DOTS.unknown("12345678901"));
    }

    @Test
    public void longNumbersInASentenceAreMasked() {
        assertEquals("Le matricule ••••••••••345 est faux (ligne 12).", PersonMask.DOTS.sentence("Le matricule 1985010112345 est faux (ligne 12)."));
        assertEquals("1234567890", PersonMask.DOTS.sentence("1234567890"));
    }

    @Test
    public void aRecordIsShownOrNot() {
        assertEquals("***", PersonMask.STARS.record("1;1985010112345"));
        assertEquals("", PersonMask.STARS.record(""));
        assertEquals("**********345", PersonMask.STARS.cell("1985010112345"));
    }
}
