// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.Test;

/** Check digits, by numbers that others published. */
public final class CheckDigitsTest {

    @Test
    public void publishedNumbersOfPersonsHold() {
        assertTrue(CheckDigits.isPerson(bytes("1893120105732"), 0));
        assertFalse(CheckDigits.isPerson(bytes("1893120105733"), 0));
        assertFalse("Verhoeff over 12 digits is wrong", CheckDigits.isPerson(bytes("1893120105739"), 0));
        assertEquals(8, CheckDigits.luhn(bytes("19760612123"), 0));
        assertEquals(6, CheckDigits.verhoeff(bytes("19760612123"), 0));
    }

    @Test
    public void everyWrongDigitAndEverySwapIsFound() {
        for (int place = 0; place < CheckDigits.LENGTH; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                byte[] number = bytes("1893120105732");
                boolean same = number[place] == digit;
                number[place] = (byte) digit;
                assertEquals(same, CheckDigits.isPerson(number, 0));
            }
        }
        for (int place = 0; place < 10; place++) {
            byte[] number = bytes("1893120105732");
            boolean same = number[place] == number[place + 1];
            byte one = number[place];
            number[place] = number[place + 1];
            number[place + 1] = one;
            assertEquals(same, CheckDigits.isPerson(number, 0));
        }
    }

    @Test
    public void employersHaveModuloEleven() {
        assertTrue(CheckDigits.isEmployer(bytes(Samples.MEMBER), 0));
        assertTrue(CheckDigits.isEmployer(bytes(Samples.EMPLOYER), 0));
        assertFalse(CheckDigits.isEmployer(bytes("1900990012100"), 0));
        assertEquals("a rest of 1 is never given", CheckDigits.NONE, CheckDigits.employer(bytes("0000000006000"), 0));
        assertEquals("a rest of 0 is 0", 0, CheckDigits.employer(bytes("0000000000000"), 0));
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }
}
