// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.rows.RowSource;

/**
 * All rows of a list one page after the other, in its order, without ever holding more than a page.
 *
 * @param <R> kind of row
 */
public final class RowStream<R> {

    private static final int PAGE = 500;

    private final RowSource<R> source;
    private final Journal journal;
    private final JournalFilter filter;
    private final RowSort sort;
    private OptionalLong last = OptionalLong.empty();
    private long[] keys = {};
    private int next;
    private boolean end;

    public RowStream(RowSource<R> source, Journal journal, JournalFilter filter, RowSort sort) {
        this.source = Objects.requireNonNull(source, "source");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.filter = Objects.requireNonNull(filter, "filter");
        this.sort = Objects.requireNonNull(sort, "sort");
    }

    /** How many rows there are; must be asked first. */
    public long begin() throws JournalException {
        if (sort.equals(RowSort.NEWEST)) {
            return source.count(journal, filter);
        }
        keys = source.sorted(journal, filter, sort);
        return keys.length;
    }

    /** The next rows; empty at the end. */
    public List<R> page() throws JournalException {
        if (end) {
            return List.of();
        }
        if (!sort.equals(RowSort.NEWEST)) {
            return sortedPage();
        }
        PageRequest first = PageRequest.newest(PAGE);
        Page<R> page = source.page(journal, filter, last.isPresent() ? first.behind(last.getAsLong()) : first);
        end = !page.more();
        if (!page.rows().isEmpty()) {
            last = OptionalLong.of(source.order(page.rows().get(page.rows().size() - 1)));
        }
        return page.rows();
    }

    private List<R> sortedPage() throws JournalException {
        List<R> rows = List.of();
        // a page all of which is gone is not the end
        while (rows.isEmpty() && next < keys.length) {
            int to = Math.min(keys.length, next + PAGE);
            rows = source.at(journal, LongStream.of(java.util.Arrays.copyOfRange(keys, next, to)).boxed().toList());
            next = to;
        }
        end = next >= keys.length;
        return rows;
    }
}
