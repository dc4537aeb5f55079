// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lu.seco.core.file.DecodedPage.Column;

/** The columns of a page: one for each field of the layout, shared by the record types that have it. The rows have no say in it. */
final class PageColumns {

    private static final char SEPARATOR = ';';

    private final RecordFormat format;
    private final int most;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<RecordShape, Cell[]> shapes = new IdentityHashMap<>();
    private final String[] empty;
    private String lastType = "";
    private Cell[] lastFields = {};

    /**
     * The columns for a format.
     *
     * @param format what the records hold
     * @param most how many fields are shown of records that are not wholly known
     */
    PageColumns(RecordFormat format, int most) {
        this.format = format;
        this.most = most;
        format.shapes().forEach(shape -> shape.upTo(most).forEach(this::add));
        format.shapes().forEach(shape -> shapes.put(shape, cells(shape)));
        empty = new String[columns.size()];
        Arrays.fill(empty, "");
    }

    List<Column> columns() {
        return columns;
    }

    /** The cells of a record, one for each column. */
    List<String> cells(String text) {
        String[] cells = empty.clone();
        Cell[] fields = fields(text);
        int from = 0;
        for (int number = 0; number < fields.length && from <= text.length(); number++) {
            Cell field = fields[number];
            int to = field.endOfSame(text, from);
            if (to < 0) {
                int next = text.indexOf(SEPARATOR, from);
                to = next < 0 ? text.length() : next;
                field.read(text, from, to);
            }
            if (field.column >= 0) {
                cells[field.column] = field.shown;
            }
            from = to + 1;
        }
        return List.of(cells);
    }

    /** The cells of the record's type: that of the record before as a rule. */
    private Cell[] fields(String text) {
        int end = lastType.length();
        if (lastFields.length == 0 || !text.startsWith(lastType) || end < text.length() && text.charAt(end) != SEPARATOR) {
            int next = text.indexOf(SEPARATOR);
            lastType = next < 0 ? text : text.substring(0, next);
            lastFields = shapes.get(format.nearest(lastType));
        }
        return lastFields;
    }

    private Cell[] cells(RecordShape shape) {
        List<Field> fields = shape.upTo(most);
        Cell[] cells = new Cell[fields.stream().mapToInt(Field::number).max().orElse(0)];
        Arrays.setAll(cells, i -> new Cell(-1, FieldType.TEXT));
        fields.forEach(field -> cells[field.number() - 1] = new Cell(places.get(field.id()), field.type()));
        return cells;
    }

    private void add(Field field) {
        boolean documented = field.certainty() == Certainty.D;
        Integer place = places.putIfAbsent(field.id(), columns.size());
        if (place == null) {
            columns.add(new Column(field.title(), field.type().numeric(), documented, field.personal()));
        } else {
            Column there = columns.get(place);
            columns.set(place, new Column(there.title(), there.number(), there.confirmed() && documented, there.personal() || field.personal()));
        }
    }

    /** Where a field is shown, -1 for nowhere, and how. Most values are those of the record before: these are not made again. */
    private static final class Cell {

        private final int column;
        private final FieldType type;
        private String value = "";
        private String shown = "";

        Cell(int column, FieldType type) {
            this.column = column;
            this.type = type;
        }

        /** Where the field ends if it holds the same as in the record before; else -1. */
        int endOfSame(String text, int from) {
            int to = from + value.length();
            boolean ends = to == text.length() || to < text.length() && text.charAt(to) == SEPARATOR;
            // most values are one digit or nothing
            return ends && (to == from || text.charAt(from) == value.charAt(0) && (to == from + 1 || text.startsWith(value, from))) ? to : -1;
        }

        void read(String text, int from, int to) {
            value = text.substring(from, to);
            shown = type.readable(value);
        }
    }
}
