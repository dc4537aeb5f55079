// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.seco.core.file.DecodedPage.Column;

/** The columns of a page: one for each field of the layout, shared by the record types that have it. The rows have no say in it. */
final class PageColumns {

    private final RecordFormat format;
    private final int most;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

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
    }

    List<Column> columns() {
        return columns;
    }

    /** The cells of a record, one for each column. */
    List<String> cells(String text) {
        List<String> values = RecordLine.split(text, Math.max(most, columns.size()));
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        for (Field field : format.nearest(values.get(0)).upTo(most)) {
            if (field.number() <= values.size()) {
                cells[places.get(field.id())] = field.type().readable(values.get(field.number() - 1));
            }
        }
        return List.of(cells);
    }

    private void add(Field field) {
        boolean documented = field.certainty() == Certainty.D;
        Integer place = places.putIfAbsent(field.id(), columns.size());
        if (place == null) {
            columns.add(new Column(field.title(), field.type().numeric(), documented));
        } else {
            Column there = columns.get(place);
            columns.set(place, new Column(there.title(), there.number(), there.confirmed() && documented));
        }
    }
}
