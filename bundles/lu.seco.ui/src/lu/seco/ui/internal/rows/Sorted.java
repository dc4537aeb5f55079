// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.RowSort;

/**
 * Walks through a list in any other order than that of arrival: by the sorted keys of all its rows, so every place is exact. What changes is
 * renewed where it stands; the keys are read again after a while, and what the person looks at stays.
 *
 * @param <R> kind of row
 */
final class Sorted<R> implements Listing<R> {

    /** Above so many changed rows at once only the keys are read again. */
    private static final int SINGLE_READS = 200;
    /** So many rows are looked for in new keys to find out where the person is. */
    private static final int LOOKED_FOR = 40;

    private final RowSource<R> source;
    private final RowWindow<R> window;
    private final RowsView view;
    private final Reads reads;
    private final Fetches fetches;
    private final AtomicBoolean again = new AtomicBoolean();
    private volatile RowSort sort = RowSort.NEWEST;
    private volatile JournalFilter filter = JournalFilter.ALL;
    private volatile Object listing;
    private volatile long nanos;
    private SortedKeys keys = SortedKeys.NONE;
    private int seenFirst;

    Sorted(RowSource<R> source, RowWindow<R> window, RowsView view, Reads reads) {
        this.source = Objects.requireNonNull(source, "source");
        this.window = Objects.requireNonNull(window, "window");
        this.view = Objects.requireNonNull(view, "view");
        this.reads = Objects.requireNonNull(reads, "reads");
        fetches = new Fetches(reads, view);
    }

    /** The order, from the next beginning on. */
    void by(RowSort wanted) {
        sort = wanted;
    }

    @Override
    public void begin(JournalFilter wanted, Runnable then) {
        filter = wanted;
        sort(sorted -> {
            keys = sorted.keys();
            hold(0, sorted.first());
            view.nothing(sorted.nothing());
            view.replaced(0);
            then.run();
        });
    }

    /** Sorts anew and drops what is going on. */
    private void sort(Consumer<SortedKeys.Read<R>> use) {
        Object current = new Object();
        listing = current;
        fetches.anew();
        view.sorting();
        reads.readSlowly(() -> listing == current, this::keys, use, view::trouble);
    }

    private SortedKeys.Read<R> keys(Journal journal) throws JournalException {
        JournalFilter wanted = filter;
        long start = System.nanoTime();
        SortedKeys found = new SortedKeys(source.sorted(journal, wanted, sort));
        nanos = System.nanoTime() - start;
        List<R> first = source.at(journal, found.part(0, RowWindow.PAGE));
        return new SortedKeys.Read<>(found, first, found.length() == 0 && source.nothing(journal));
    }

    /** Puts rows into the window that were read for the keys from a place on. */
    private void hold(int start, List<R> rows) {
        forget(start, start + RowWindow.PAGE, rows);
        window.hold(rows, start, keys.length());
    }

    /** Rows that are gone must not leave a hole: their keys go too. */
    private void forget(int from, int to, List<R> rows) {
        if (rows.size() < Math.min(keys.length(), to) - from) {
            keys = keys.keeping(rows.stream().map(source::order).collect(Collectors.toSet()), from, to);
        }
    }

    @Override
    public void look(int first, int last) {
        seenFirst = first;
        if (fetches.busy() || window.size() == 0) {
            return;
        }
        int end = (int) window.start() + window.size();
        if (window.wantsOlder(first, last)) {
            fetch(end, end + RowWindow.PAGE, rows -> {
                int at = window.size();
                window.addOlder(rows, end + rows.size() < keys.length());
                view.inserted(at, rows.size());
                dropped(0, window.trimNewest());
            });
        } else if (window.wantsNewer(first)) {
            int start = (int) window.start();
            int from = Math.max(0, start - RowWindow.PAGE);
            fetch(from, start, rows -> {
                window.hold(joined(rows), from, keys.length());
                view.inserted(0, rows.size());
                int surplus = window.trimOldest();
                dropped(window.size(), surplus);
            });
        }
    }

    private List<R> joined(List<R> before) {
        return Stream.concat(before.stream(), IntStream.range(0, window.size()).mapToObj(window::row)).toList();
    }

    private void fetch(int from, int to, Consumer<List<R>> use) {
        List<Long> wanted = keys.part(from, to);
        fetches.fetch(journal -> source.at(journal, wanted), rows -> {
            forget(from, to, rows);
            use.accept(rows);
        });
    }

    private void dropped(int at, int count) {
        if (count > 0) {
            view.removed(at, count);
        }
        window.count(keys.length());
        view.moved();
    }

    @Override
    public void jump(long place) {
        view.loading();
        go((int) Math.max(0, Math.min(keys.length() - 1L, place)), index -> { });
    }

    /** Shows the rows around a place. */
    private void go(int place, Consumer<Integer> then) {
        int start = Math.max(0, Math.min(place - RowWindow.PAGE / 4, keys.length() - RowWindow.PAGE));
        fetches.anew();
        List<Long> wanted = keys.part(start, start + RowWindow.PAGE);
        fetches.fetch(journal -> source.at(journal, wanted), rows -> {
            hold(start, rows);
            view.replaced(Math.max(0, Math.min(place - start, window.size() - 1)));
            then.accept(place - start);
        });
    }

    @Override
    public void reveal(R row) {
        OptionalInt held = window.find(source.order(row));
        if (held.isPresent()) {
            view.select(held.getAsInt());
            return;
        }
        OptionalInt known = keys.place(source.order(row));
        if (known.isPresent()) {
            go(known.getAsInt(), view::select);
        } else {
            sort(sorted -> {
                keys = sorted.keys();
                go(keys.place(source.order(row)).orElse(0), view::select);
            });
        }
    }

    @Override
    public void changed(Set<String> ids) {
        Object current = listing;
        if (ids.size() <= SINGLE_READS) {
            reads.read(() -> current != null && listing == current, journal -> rows(journal, ids), rows -> rows.forEach(this::renew), view::trouble);
        }
        if (again.compareAndSet(false, true)) {
            reads.rested(Duration.ofNanos(nanos), () -> {
                again.set(false);
                // of the list that is shown by then: it may have begun, and been read, before what changed last
                Object then = listing;
                reads.readSlowly(() -> then != null && listing == then, this::keys, this::settle, view::trouble);
            });
        }
    }

    private List<R> rows(Journal journal, Set<String> ids) throws JournalException {
        List<R> rows = new ArrayList<>();
        for (String id : ids) {
            source.one(journal, id).ifPresent(rows::add);
        }
        return rows;
    }

    private void renew(R row) {
        OptionalInt held = window.find(source.order(row));
        if (held.isPresent() && window.replace(held.getAsInt(), row)) {
            view.changed(held.getAsInt());
        }
    }

    /** Other keys: the rows around the first one seen are read anew, and it stays where it is. */
    private void settle(SortedKeys.Read<R> sorted) {
        if (keys.same(sorted.keys())) {
            return;
        }
        int place = (int) window.start() + seenFirst;
        for (int index = seenFirst; index < Math.min(window.size(), seenFirst + LOOKED_FOR); index++) {
            OptionalInt found = sorted.keys().place(source.order(window.row(index)));
            if (found.isPresent()) {
                place = found.getAsInt() - (index - seenFirst);
                break;
            }
        }
        keys = sorted.keys();
        view.nothing(sorted.nothing());
        go(Math.max(0, Math.min(place, keys.length() - 1)), index -> { });
    }

    @Override
    public void end() {
        listing = null;
        fetches.anew();
    }

    @Override
    public boolean live() {
        return listing != null;
    }
}
