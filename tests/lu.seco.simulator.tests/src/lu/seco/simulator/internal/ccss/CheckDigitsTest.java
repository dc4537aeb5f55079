// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class CheckDigitsTest {

    @Test
    public void knowsThePublishedTestNumbers() {
        assertTrue(CheckDigits.insured("1893120105732"));
        assertFalse(CheckDigits.insured("1893120105733"));
        assertFalse(CheckDigits.insured("1893120105742"));
        assertEquals(8, CheckDigits.luhn("19760612123"));
        assertEquals(6, CheckDigits.verhoeff("19760612123"));
        assertEquals(3, CheckDigits.verhoeff("236"));
    }

    @Test
    public void refusesWhatIsNotThirteenDigits() {
        assertFalse(CheckDigits.insured(""));
        assertFalse(CheckDigits.insured("189312010573"));
        assertFalse(CheckDigits.insured("189312010573x"));
    }
}
