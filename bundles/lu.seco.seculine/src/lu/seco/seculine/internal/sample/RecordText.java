// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.seco.seculine.internal.Field;
import lu.seco.seculine.internal.RecordFormat;
import lu.seco.seculine.internal.RecordLine;
import lu.seco.seculine.internal.RecordShape;

/** Writes records as lines of one layout, and reads such lines back: what is read is what was written. */
final class RecordText {

    private static final String SEPARATOR = ";";

    private final RecordFormat format;

    /**
     * The text of one layout.
     *
     * @param format wholly known
     */
    RecordText(RecordFormat format) {
        this.format = Objects.requireNonNull(format, "format");
        if (!format.known()) {
            throw new IllegalArgumentException("the layout is not wholly known");
        }
    }

    /**
     * A record as a line, without its end.
     *
     * @throws IllegalArgumentException if the layout has no such record, or a value cannot stand in a line
     */
    String write(SampleRecord record) {
        Map<String, String> values = record.values();
        RecordShape shape = shape(values.get(SampleRecord.TYPE));
        String[] cells = new String[shape.fields().size()];
        Arrays.fill(cells, "");
        for (Field field : shape.fields()) {
            cells[field.number() - 1] = plain(values.getOrDefault(field.id(), ""));
        }
        return String.join(SEPARATOR, cells);
    }

    /**
     * Reads the line of a wage declaration.
     *
     * @throws IllegalArgumentException if it is none
     */
    SampleRecord wage(String line) {
        Values values = values(line);
        return values.text(SampleRecord.TYPE).equals(SampleHeader.RECORD) ? SampleHeader.of(values) : Wage.of(values);
    }

    /**
     * Reads the line of a declaration of incapacity.
     *
     * @throws IllegalArgumentException if it is none
     */
    SampleRecord absence(String line) {
        Values values = values(line);
        return values.text(SampleRecord.TYPE).equals(SampleHeader.RECORD) ? SampleHeader.of(values) : Absence.of(values);
    }

    private Values values(String line) {
        RecordLine record = new RecordLine(line, false);
        RecordShape shape = shape(record.type());
        List<String> cells = record.fields(shape.fields().size() + 1);
        if (cells.size() != shape.fields().size()) {
            throw new IllegalArgumentException("a record of type " + record.type() + " with " + cells.size() + " fields");
        }
        Map<String, String> values = new HashMap<>();
        shape.fields().forEach(field -> values.put(field.id(), cells.get(field.number() - 1)));
        return new Values(values);
    }

    private RecordShape shape(String type) {
        return format.shape(type).orElseThrow(() -> new IllegalArgumentException("no record of type " + type));
    }

    private static String plain(String value) {
        if (value.chars().anyMatch(sign -> sign < ' ' || sign >= 0x7f || sign == ';')) {
            throw new IllegalArgumentException("a value that cannot stand in a record: " + value);
        }
        return value;
    }
}
