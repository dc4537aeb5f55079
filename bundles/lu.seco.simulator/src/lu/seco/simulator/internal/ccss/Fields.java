// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the fields of a record, counted from 1 as the layouts do. */
final class Fields {

    private static final DateTimeFormatter MONTH = strict("uuuuMM");
    private static final DateTimeFormatter DAY = strict("uuuuMMdd");

    private final List<String> fields;

    Fields(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A field; a missing one is empty. */
    String text(int number) {
        return number <= fields.size() ? fields.get(number - 1) : "";
    }

    int count() {
        return fields.size();
    }

    boolean isNumber(int number) {
        return text(number).matches("[0-9]{1,15}");
    }

    /** The value of a field that is a number. */
    long number(int number) {
        return Long.parseLong(text(number));
    }

    boolean isEmployer(int number) {
        return text(number).matches("[0-9]{13}");
    }

    boolean isInsured(int number) {
        return CheckDigits.insured(text(number));
    }

    Optional<YearMonth> month(int number) {
        try {
            return text(number).matches("[0-9]{6}") ? Optional.of(YearMonth.parse(text(number), MONTH)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> day(int number) {
        try {
            return text(number).matches("[0-9]{8}") ? Optional.of(LocalDate.parse(text(number), DAY)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
