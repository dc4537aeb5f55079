// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.util.List;
import java.util.Objects;
import lu.seco.core.Message;

/**
 * A stretch of a file, read as records.
 *
 * @param columns the fields of its records; the text of each title code says the field's name
 * @param rows the records, in the order of the file, the header first
 * @param more whether there are records behind them
 * @param known whether the layout is known; if not the fields are only split
 */
public record DecodedPage(List<Column> columns, List<Row> rows, boolean more, boolean known) {

    public DecodedPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A field.
     *
     * @param title its name
     * @param number whether its values are numbers, to be shown to the right
     * @param confirmed whether CCSS documents it; otherwise it is inferred or assumed, and shown as such
     * @param personal whether its values tell who a person is, so that a window may mask them
     */
    public record Column(Message title, boolean number, boolean confirmed, boolean personal) {
        public Column {
            Objects.requireNonNull(title, "title");
        }

        /** A column that tells nothing of a person. */
        public Column(Message title, boolean number, boolean confirmed) {
            this(title, number, confirmed, false);
        }
    }

    /**
     * A record.
     *
     * @param line number of its line, from 1
     * @param raw the line as it stands in the file, cut at 2,000 characters
     * @param cells one for each column, readable: amounts in euro, months and days as ISO-8601; as it stands where it cannot be read
     */
    public record Row(long line, String raw, List<String> cells) {
        public Row {
            Objects.requireNonNull(raw, "raw");
            cells = List.copyOf(cells);
        }
    }
}
