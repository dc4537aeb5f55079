// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Where the records of one .dta kind hold what SeCo reads; fields are counted from 1. */
public final class Layout {

    public static final List<String> COLUMNS = List.of(DataRow.VALID_FROM, "procedure", "records", "fields", "employer", "period", "key", "also",
            "mark", "source");

    /** Stands for every record type but that of the header. */
    public static final String ALL = "*";
    /** Record type of the header. */
    public static final String HEADER = "0";

    private static final String BETWEEN = ";";

    private final DataRow row;
    private final LocalDate validFrom;
    private final String procedure;
    private final List<String> records;
    private final OptionalInt fields;
    private final OptionalInt employer;
    private final OptionalInt period;
    private final List<Integer> key;
    private final List<Integer> also;

    /** Takes a row; refuses what does not hold together. */
    public Layout(DataRow row) {
        this.row = row;
        validFrom = row.validFrom();
        procedure = row.required("procedure");
        row.required("records");
        records = row.list("records");
        fields = row.list("fields").stream().mapToInt(text -> row.number("fields", text)).findFirst();
        employer = row.list("employer").stream().mapToInt(text -> row.number("employer", text)).findFirst();
        period = row.list("period").stream().mapToInt(text -> row.number("period", text)).findFirst();
        key = row.list("key").stream().map(text -> row.number("key", text)).toList();
        also = row.list("also").stream().map(text -> row.number("also", text)).toList();
        row.certainty();
        if (key.isEmpty() && !also.isEmpty()) {
            throw row.wrong("also", "stands without a key");
        }
    }

    public String procedure() {
        return procedure;
    }

    /** Whether this is the version of the layout of that kind that begins on that day. */
    public boolean versionOf(String kind, LocalDate from) {
        return procedure.equals(kind) && validFrom.equals(from);
    }

    /** Record types; {@link #ALL} for any. */
    public List<String> records() {
        return records;
    }

    /** How many fields a record has, if that is known. */
    public OptionalInt fields() {
        return fields;
    }

    /** Number of the employer's field. */
    public OptionalInt employer() {
        return employer;
    }

    /** Number of the period's field. */
    public OptionalInt period() {
        return period;
    }

    public IllegalArgumentException wrong(String column, String why) {
        return row.wrong(column, why);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom);
    }

    /** Whether employer and period are read from records of that type. */
    public boolean reads(RecordLine line) {
        return !line.header() && (records.contains(ALL) || records.contains(line.type()));
    }

    public boolean hasEmployer() {
        return employer.isPresent();
    }

    public boolean hasPeriod() {
        return period.isPresent();
    }

    /** Numbers of the fields that make the key. */
    public List<Integer> key() {
        return key;
    }

    public boolean hasKey() {
        return !key.isEmpty();
    }

    /** The employer's field; in a return all fields but the first stand {@code shift} further. */
    public Optional<String> employer(RecordLine line, int shift) {
        return employer.isEmpty() ? Optional.empty() : line.field(employer.getAsInt() + shift);
    }

    /** The period's field, likewise. */
    public Optional<String> period(RecordLine line, int shift) {
        return period.isEmpty() ? Optional.empty() : line.field(period.getAsInt() + shift);
    }

    /** The key of a record with the fields that must be equal too; empty if the record lacks a part of its key. */
    public Optional<String> fullKey(RecordLine line) {
        return key(line).map(text -> text
                + also.stream().map(number -> BETWEEN + line.field(number).orElse("")).collect(Collectors.joining()));
    }

    /** The key of a record as {@link #fullKey} gives it for one whose other fields are empty. */
    public Optional<String> bareKey(RecordLine line) {
        return key(line).map(text -> text + BETWEEN.repeat(also.size()));
    }

    private Optional<String> key(RecordLine line) {
        List<String> parts = key.stream().map(number -> line.field(number).orElse("")).toList();
        return parts.isEmpty() || parts.contains("") ? Optional.empty() : Optional.of(String.join(BETWEEN, parts));
    }
}
