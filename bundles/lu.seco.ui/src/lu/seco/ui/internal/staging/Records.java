// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;
import lu.seco.core.file.DecodedPage;

/**
 * The records of a file that have been decoded so far.
 *
 * @param columns the fields
 * @param rows the records
 * @param more whether there are others behind them
 * @param known whether the layout is known
 */
record Records(List<DecodedPage.Column> columns, List<DecodedPage.Row> rows, boolean more, boolean known) {

    static final Records NONE = new Records(List.of(), List.of(), false, true);

    Records {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(rows, "rows");
    }

    long nextLine() {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
    }
}
