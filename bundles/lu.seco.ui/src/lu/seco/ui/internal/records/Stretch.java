// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lu.seco.core.file.DecodedPage;

/** The records of a file that were read so far, one page behind the other. Only equal to itself, so that an answer to an earlier wish is known as such. */
final class Stretch {

    private final String search;
    private final long from;
    private final List<DecodedPage.Row> rows = new ArrayList<>();
    private List<DecodedPage.Column> columns = List.of();
    private boolean more = true;
    private boolean known = true;

    /**
     * Nothing yet.
     *
     * @param search what stands in the records; all if it is empty
     * @param from the line it begins with, from 1
     */
    Stretch(String search, long from) {
        this.search = Objects.requireNonNull(search, "search");
        this.from = from;
    }

    String search() {
        return search;
    }

    long from() {
        return from;
    }

    /** The line the next page begins with. */
    long next() {
        return rows.isEmpty() ? from : rows.get(rows.size() - 1).line() + 1;
    }

    /**
     * Puts a page behind those before.
     *
     * @return whether there are other columns now
     */
    boolean append(DecodedPage page) {
        boolean first = rows.isEmpty();
        rows.addAll(page.rows());
        known = page.known() && (first || known);
        // a page without a record and with more behind it would be asked for over and over
        more = page.more() && !page.rows().isEmpty() && !full();
        boolean wider = first || page.columns().size() > columns.size();
        if (wider) {
            columns = page.columns();
        }
        return wider;
    }

    /** It ends here, though the file may not. */
    void end() {
        more = false;
    }

    List<DecodedPage.Row> rows() {
        return rows;
    }

    List<DecodedPage.Column> columns() {
        return columns;
    }

    boolean more() {
        return more;
    }

    boolean known() {
        return known;
    }

    boolean full() {
        return rows.size() >= RecordsPresenter.MOST;
    }

    /** Whether CCSS does not document all of its columns. */
    boolean doubtful() {
        return columns.stream().anyMatch(column -> !column.confirmed());
    }

    boolean holds(long line) {
        return !rows.isEmpty() && rows.get(0).line() <= line && line <= rows.get(rows.size() - 1).line();
    }

    /** The row of that line; a line without a record, as an empty one, leads to the one before. There must be one. */
    int index(long line) {
        int index = 0;
        while (index + 1 < rows.size() && rows.get(index + 1).line() <= line) {
            index++;
        }
        return index;
    }
}
