// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

/**
 * The check digits of the 13-digit national identification number: digit 12 is Luhn (mod 10), digit 13 is Verhoeff, both over
 * the first 11 digits (CCSS, national identification number).
 */
final class CheckDigits {

    private static final int BASE = 11;
    private static final int LENGTH = 13;
    private static final String[] PRODUCT = {"0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321",
            "6598710432", "7659821043", "8765932104", "9876543210"};
    private static final String[] PERMUTATION = {"0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901",
            "2793806415", "7046913258"};
    private static final String INVERSE = "0432156789";

    private CheckDigits() {
    }

    /** Whether both check digits are right. */
    static boolean insured(String number) {
        if (number.length() != LENGTH || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        String base = number.substring(0, BASE);
        return digit(number, BASE) == luhn(base) && digit(number, BASE + 1) == verhoeff(base);
    }

    static int luhn(String base) {
        int sum = 0;
        for (int i = 0; i < base.length(); i++) {
            int digit = digit(base, base.length() - 1 - i);
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? doubled : digit;
        }
        return (10 - sum % 10) % 10;
    }

    static int verhoeff(String base) {
        int check = 0;
        for (int i = 0; i < base.length(); i++) {
            int permuted = digit(PERMUTATION[(i + 1) % PERMUTATION.length], digit(base, base.length() - 1 - i));
            check = digit(PRODUCT[check], permuted);
        }
        return digit(INVERSE, check);
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}
