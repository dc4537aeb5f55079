// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

/**
 * The check digits of numbers of persons (Luhn and Verhoeff, both over the first 11 digits) and of employers (modulo 11 over the first 10). Digits are
 * ASCII bytes.
 */
public final class CheckDigits {

    /** Digits of either number. */
    public static final int LENGTH = 13;

    /** What {@link #employer} gives where no number can be. */
    public static final int NONE = -1;

    private static final int CHECKED = 11;
    private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] TWICE = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    private static final String[] TURNED = {"0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415",
        "7046913258"};
    private static final String[] DIHEDRAL = {"0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432",
        "7659821043", "8765932104", "9876543210"};
    private static final int[] INVERSE = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};
    /** The permutation of each place, from the left. */
    private static final byte[] PLACES = places();
    private static final byte[] PRODUCTS = table(DIHEDRAL);

    private CheckDigits() {
    }

    /** The first check digit of a person's number. */
    public static int luhn(byte[] digits, int from) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            int digit = digits[from + i] - '0';
            sum += (i & 1) == 0 ? TWICE[digit] : digit;
        }
        return (10 - sum % 10) % 10;
    }

    /** The second check digit of a person's number. */
    public static int verhoeff(byte[] digits, int from) {
        int product = 0;
        for (int i = CHECKED - 1; i >= 0; i--) {
            product = PRODUCTS[product * 10 + PLACES[i * 10 + digits[from + i] - '0']];
        }
        return INVERSE[product];
    }

    /** The check digit of an employer, the 11th; {@link #NONE} if such a number is never given. */
    public static int employer(byte[] digits, int from) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits[from + i] - '0');
        }
        int rest = sum % 11;
        return rest == 0 ? 0 : rest == 1 ? NONE : 11 - rest;
    }

    /** Whether 13 digits are the number of a person. */
    public static boolean isPerson(byte[] digits, int from) {
        return luhn(digits, from) == digits[from + CHECKED] - '0' && verhoeff(digits, from) == digits[from + CHECKED + 1] - '0';
    }

    /** Whether 13 digits can be the number of an employer that is a legal person. */
    public static boolean isEmployer(byte[] digits, int from) {
        return employer(digits, from) == digits[from + CHECKED - 1] - '0';
    }

    private static byte[] places() {
        byte[] turned = table(TURNED);
        byte[] places = new byte[CHECKED * 10];
        for (int i = 0; i < CHECKED; i++) {
            System.arraycopy(turned, (CHECKED - i) % TURNED.length * 10, places, i * 10, 10);
        }
        return places;
    }

    private static byte[] table(String[] rows) {
        byte[] table = new byte[rows.length * 10];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) (rows[i / 10].charAt(i % 10) - '0');
        }
        return table;
    }
}
