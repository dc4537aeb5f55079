// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * The values of a record, by the names of its fields.
 *
 * @param byName as they stand in the file
 */
record Values(Map<String, String> byName) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    Values {
        byName = Map.copyOf(byName);
    }

    /** As it stands; empty if it is not there. */
    String text(String name) {
        return byName.getOrDefault(name, "");
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    YearMonth month(String name) {
        int number = Integer.parseInt(text(name));
        return YearMonth.of(number / 100, number % 100);
    }

    LocalDate day(String name) {
        return LocalDate.parse(text(name), DAY);
    }

    /** A month as it stands in a file. */
    static String month(YearMonth month) {
        return padded(month.getYear() * 100 + month.getMonthValue(), 6);
    }

    /** A day as it stands in a file. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A number with leading zeros. */
    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
