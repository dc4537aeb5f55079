// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.time.LocalDate;
import java.time.YearMonth;
import lu.seco.seculine.internal.CheckDigits;

/** Reads the values of fields from bytes. */
final class Values {

    /** The field holds no number. */
    static final long NO_NUMBER = Long.MIN_VALUE;
    /** The field holds nothing. */
    static final long EMPTY = Long.MIN_VALUE + 1;
    /** The field holds a number with more digits than are read. */
    static final long TOO_LONG = Long.MIN_VALUE + 2;
    /** The smallest number that can be read. */
    static final long LEAST = TOO_LONG + 1;

    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_TEXT = 40;

    private Values() {
    }

    /** A whole number, or one of the values above. */
    static long whole(RecordScan record, int field) {
        byte[] bytes = record.bytes();
        int from = record.from(field);
        int to = record.to(field);
        if (from == to) {
            return EMPTY;
        }
        int only = bytes[from] - '0';
        if (to - from == 1 && only >= 0 && only <= 9) {
            return only;
        }
        boolean negative = bytes[from] == '-';
        int first = negative ? from + 1 : from;
        long number = 0;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        if (first == to) {
            return NO_NUMBER;
        }
        return to - first > MOST_DIGITS ? TOO_LONG : negative ? -number : number;
    }

    /** The number that stands there in exactly so many digits; -1 if something else stands there. */
    static long digits(RecordScan record, int field, int count) {
        int from = record.from(field);
        if (record.to(field) - from != count) {
            return -1;
        }
        byte[] bytes = record.bytes();
        long number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The number of a person or an employer; -1 if it is none by its form. */
    static long registration(RecordScan record, int field) {
        return digits(record, field, CheckDigits.LENGTH);
    }

    /** A month yyyymm of this or the last century as such a number; -1 if it is none. */
    static int month(RecordScan record, int field) {
        int number = (int) digits(record, field, 6);
        return number >= 0 && goodMonth(number) ? number : -1;
    }

    /** A day yyyymmdd as such a number; -1 if it does not exist. */
    static int day(RecordScan record, int field) {
        int number = (int) digits(record, field, 8);
        int day = number % 100;
        if (number < 0 || !goodMonth(number / 100) || day < 1) {
            return -1;
        }
        return day <= 28 || day <= length(number / 100) ? number : -1;
    }

    /** How many days a month yyyymm has. */
    static int length(int month) {
        return YearMonth.of(month / 100, month % 100).lengthOfMonth();
    }

    /** A day as a date. */
    static LocalDate date(int day) {
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    /** A month as yyyymm. */
    static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    /** What stands in a field, for people: cut, with a question mark for what cannot be shown. */
    static String text(RecordScan record, int field) {
        int from = record.from(field);
        int to = record.to(field);
        StringBuilder text = new StringBuilder();
        for (int i = from; i < Math.min(to, from + LONGEST_TEXT); i++) {
            byte sign = record.bytes()[i];
            text.append(sign < ' ' || sign == 0x7f ? '?' : (char) sign);
        }
        return to - from > LONGEST_TEXT ? text + "..." : text.toString();
    }

    /** Whether a field is that text. */
    static boolean is(RecordScan record, int field, byte[] text) {
        int from = record.from(field);
        if (record.to(field) - from != text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (record.bytes()[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean goodMonth(int month) {
        int century = month / 10_000;
        return (century == 19 || century == 20) && month % 100 >= 1 && month % 100 <= 12;
    }
}
