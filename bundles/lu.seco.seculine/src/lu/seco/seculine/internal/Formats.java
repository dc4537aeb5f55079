// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the records of every .dta kind hold, as data. */
public final class Formats {

    private final Layouts layouts;
    private final Answers answers;
    private final List<FieldRow> rows;

    /** Takes the rows of the table of fields; refuses what does not hold together with the layouts. */
    public Formats(Layouts layouts, Answers answers, List<DataRow> rows) {
        this.layouts = layouts;
        this.answers = answers;
        this.rows = rows.stream().map(FieldRow::of).toList();
        this.rows.forEach(this::check);
        layouts.all().forEach(layout -> layout.records().forEach(type -> requireComplete(layout, type)));
    }

    /** The formats that come with SeCo. */
    public static Formats standard(Layouts layouts, Answers answers) {
        return new Formats(layouts, answers, DataFile.resource("fields.tsv", FieldRow.COLUMNS));
    }

    /** Where the records hold what SeCo reads. */
    public Layouts layouts() {
        return layouts;
    }

    /** The format of a kind on that day; empty if it is no .dta kind. */
    public Optional<RecordFormat> of(String kind, LocalDate day) {
        Optional<String> refused = answers.refusalsOf(kind);
        return layouts.of(refused.orElse(kind), day).map(layout -> {
            Map<String, RecordShape> shapes = new LinkedHashMap<>();
            shapes.put(Layout.HEADER, header(day));
            for (String type : layout.records()) {
                RecordShape shape = shape(layout, type);
                shapes.put(type, refused.isPresent() ? shape.refused(answers.certainty(kind)) : shape);
            }
            return new RecordFormat(shapes);
        });
    }

    private RecordShape header(LocalDate day) {
        Optional<LocalDate> version = rows.stream().filter(row -> row.procedure().equals(FieldRow.HEADER)).map(FieldRow::validFrom)
                .filter(from -> !day.isBefore(from)).findFirst();
        List<Field> fields = rows.stream().filter(row -> row.procedure().equals(FieldRow.HEADER))
                .filter(row -> version.filter(row.validFrom()::equals).isPresent()).map(FieldRow::field).toList();
        return new RecordShape(fields, !fields.isEmpty());
    }

    private RecordShape shape(Layout layout, String type) {
        return new RecordShape(rowsOf(layout, type).stream().map(FieldRow::field).toList(), layout.fields().isPresent());
    }

    private List<FieldRow> rowsOf(Layout layout, String type) {
        return rows.stream().filter(row -> layout.versionOf(row.procedure(), row.validFrom()) && row.describes(type))
                .sorted((one, other) -> Integer.compare(one.field().number(), other.field().number())).toList();
    }

    private void check(FieldRow row) {
        if (row.procedure().equals(FieldRow.HEADER)) {
            if (!row.records().equals(List.of(Layout.HEADER))) {
                throw row.row().wrong("records", "is not 0, the type of the header");
            }
            return;
        }
        Layout layout = layouts.all().stream().filter(one -> one.versionOf(row.procedure(), row.validFrom())).findFirst()
                .orElseThrow(() -> row.row().wrong("procedure", "has no row of that day in the layouts"));
        if (!layout.records().containsAll(row.records())) {
            throw row.row().wrong("records", "holds a type that the layout does not have");
        }
        requireSame(row, FieldRole.EMPLOYER, layout.employer());
        requireSame(row, FieldRole.PERIOD, layout.period());
    }

    private static void requireSame(FieldRow row, FieldRole role, OptionalInt number) {
        if (row.field().has(role) && (number.isEmpty() || number.getAsInt() != row.field().number())) {
            throw row.row().wrong("roles", "is " + role + " for another field than in the layouts");
        }
    }

    private void requireComplete(Layout layout, String type) {
        List<Integer> numbers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (FieldRow row : rowsOf(layout, type)) {
            if (numbers.contains(row.field().number()) || !ids.add(row.field().id())) {
                throw row.row().wrong("field", "or its id is there twice for records of type " + type);
            }
            numbers.add(row.field().number());
        }
        if (layout.fields().isPresent()
                && (numbers.size() != layout.fields().getAsInt() || numbers.get(numbers.size() - 1) != numbers.size())) {
            throw layout.wrong("fields", "does not fit the fields of type " + type + ": " + numbers);
        }
    }
}
