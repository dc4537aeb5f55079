// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import lu.seco.core.journal.JournalFilter;

/**
 * Says how long a list is. Counting takes its time: the next rows must not have to wait for it, so it goes on beside them. A row that comes in meanwhile
 * may be counted twice or not at all, so the list is counted again a while after if any came. Belongs to the thread of the user interface.
 *
 * @param <R> kind of row
 */
final class Counting<R> {

    private final RowSource<R> source;
    private final RowWindow<R> window;
    private final RowsView view;
    private final Reads reads;
    private final LongSupplier brought;

    /** @param brought how many rows came into open lists; only grows */
    Counting(RowSource<R> source, RowWindow<R> window, RowsView view, Reads reads, LongSupplier brought) {
        this.source = Objects.requireNonNull(source, "source");
        this.window = Objects.requireNonNull(window, "window");
        this.view = Objects.requireNonNull(view, "view");
        this.reads = Objects.requireNonNull(reads, "reads");
        this.brought = Objects.requireNonNull(brought, "brought");
    }

    /** Counts what the filter lets through, as long as that is listed. */
    void count(BooleanSupplier listed, JournalFilter wanted) {
        long before = brought.getAsLong();
        reads.readSlowly(listed, journal -> {
            long start = System.nanoTime();
            long total = source.count(journal, wanted);
            return new Counted(total, Duration.ofNanos(System.nanoTime() - start));
        }, counted -> {
            window.count(counted.total());
            view.moved();
            reads.rested(counted.took(), () -> reads.soon(() -> {
                if (listed.getAsBoolean() && brought.getAsLong() != before) {
                    count(listed, wanted);
                }
            }));
        }, view::trouble);
    }

    private record Counted(long total, Duration took) {
    }
}
