// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.math.BigDecimal;
import java.time.YearMonth;

/** What the values of a field look like. The names stand in the data files. */
public enum FieldType {
    TEXT,
    /** Whole number. */
    NUMBER,
    /** Whole cents. */
    AMOUNT,
    /** {@code yyyymm}. */
    MONTH,
    /** {@code yyyymmdd}. */
    DAY,
    /** {@code dd}. */
    DAY_OF_MONTH,
    /** Number of a person, 13 digits. */
    INSURED,
    /** Registration number of an employer, 13 digits. */
    EMPLOYER,
    SECU_NUMBER,
    /** One of a list of values that may not be known. */
    CODE,
    /** {@code Y} or empty. */
    FLAG,
    /** Empty. */
    FILLER;

    /** Thousands of millions of euro: what is longer is no amount, and sums cannot overflow unnoticed. */
    private static final int MOST_DIGITS = 15;
    private static final int REGISTRATION = 13;
    private static final int MOST_DAYS = 31;

    /** Whether a value that is not empty can be read. */
    public boolean reads(String value) {
        return switch (this) {
            case TEXT, CODE -> true;
            case NUMBER, AMOUNT -> wholeNumber(value);
            case MONTH -> value.length() == 6 && month(value);
            case DAY -> value.length() == 8 && month(value)
                    && day(value, 6, YearMonth.of(number(value, 0, 4), number(value, 4, 6)).lengthOfMonth());
            case DAY_OF_MONTH -> value.length() == 2 && day(value, 0, MOST_DAYS);
            case INSURED, EMPLOYER -> value.length() == REGISTRATION && digits(value, 0);
            case SECU_NUMBER -> value.length() == 6;
            case FLAG -> value.equals("Y");
            case FILLER -> false;
        };
    }

    /** The value for people; as it stands if it cannot be read. */
    public String readable(String value) {
        return switch (this) {
            case AMOUNT -> reads(value) ? euro(value) : value;
            case MONTH -> reads(value) ? value.substring(0, 4) + "-" + value.substring(4) : value;
            case DAY -> reads(value) ? value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6) : value;
            default -> value;
        };
    }

    /** Whether values are quantities. */
    public boolean numeric() {
        return this == NUMBER || this == AMOUNT;
    }

    private static String euro(String cents) {
        if (cents.equals("0")) {
            return "0.00";
        }
        int euro = cents.length() - 2;
        if (euro < 1 || cents.charAt(0) < '1') {
            return BigDecimal.valueOf(Long.parseLong(cents), 2).toPlainString();
        }
        return new StringBuilder(cents).insert(euro, '.').toString();
    }

    private static boolean wholeNumber(String value) {
        int start = value.startsWith("-") ? 1 : 0;
        return value.length() > start && value.length() - start <= MOST_DIGITS && digits(value, start);
    }

    private static boolean month(String value) {
        int month = digits(value, 0) ? number(value, 4, 6) : 0;
        return month >= 1 && month <= 12 && (value.startsWith("19") || value.startsWith("20"));
    }

    private static boolean day(String value, int from, int most) {
        int day = digits(value, from) ? number(value, from, from + 2) : 0;
        return day >= 1 && day <= most;
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean digits(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
