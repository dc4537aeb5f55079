// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Where the records of one .dta kind hold what SeCo reads; fields are counted from 1. */
final class Layout {

    static final List<String> COLUMNS = List.of(DataRow.VALID_FROM, "procedure", "records", "employer", "period", "key", "also", "mark",
            "source");

    private static final String ALL = "*";
    private static final String BETWEEN = ";";

    private final LocalDate validFrom;
    private final String procedure;
    private final List<String> records;
    private final OptionalInt employer;
    private final OptionalInt period;
    private final List<Integer> key;
    private final List<Integer> also;

    /** Takes a row; refuses what does not hold together. */
    Layout(DataRow row) {
        validFrom = row.validFrom();
        procedure = row.required("procedure");
        row.required("records");
        records = row.list("records");
        employer = row.list("employer").stream().mapToInt(text -> number(row, "employer", text)).findFirst();
        period = row.list("period").stream().mapToInt(text -> number(row, "period", text)).findFirst();
        key = row.list("key").stream().map(text -> number(row, "key", text)).toList();
        also = row.list("also").stream().map(text -> number(row, "also", text)).toList();
        row.certainty();
        if (key.isEmpty() && !also.isEmpty()) {
            throw row.wrong("also", "stands without a key");
        }
    }

    String procedure() {
        return procedure;
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom);
    }

    /** Whether employer and period are read from records of that type. */
    boolean reads(RecordLine line) {
        return !line.header() && (records.contains(ALL) || records.contains(line.type()));
    }

    boolean hasEmployer() {
        return employer.isPresent();
    }

    boolean hasPeriod() {
        return period.isPresent();
    }

    boolean hasKey() {
        return !key.isEmpty();
    }

    /** The employer's field; in a return all fields but the first stand {@code shift} further. */
    Optional<String> employer(RecordLine line, int shift) {
        return employer.isEmpty() ? Optional.empty() : line.field(employer.getAsInt() + shift);
    }

    /** The period's field, likewise. */
    Optional<String> period(RecordLine line, int shift) {
        return period.isEmpty() ? Optional.empty() : line.field(period.getAsInt() + shift);
    }

    /** The key of a record with the fields that must be equal too; empty if the record lacks a part of its key. */
    Optional<String> fullKey(RecordLine line) {
        return key(line).map(text -> text
                + also.stream().map(number -> BETWEEN + line.field(number).orElse("")).collect(Collectors.joining()));
    }

    /** The key of a record as {@link #fullKey} gives it for one whose other fields are empty. */
    Optional<String> bareKey(RecordLine line) {
        return key(line).map(text -> text + BETWEEN.repeat(also.size()));
    }

    private Optional<String> key(RecordLine line) {
        List<String> parts = key.stream().map(number -> line.field(number).orElse("")).toList();
        return parts.isEmpty() || parts.contains("") ? Optional.empty() : Optional.of(String.join(BETWEEN, parts));
    }

    private static int number(DataRow row, String column, String text) {
        if (!text.matches("[1-9][0-9]?")) {
            throw row.wrong(column, "holds no field number from 1 to 99");
        }
        return Integer.parseInt(text);
    }
}
