// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;

/**
 * Brings into an open list what the journal tells: new rows where they belong, changed ones in their place. What a person looks at stays
 * where it is. Except for {@link #follow} everything is called on the thread of the user interface.
 *
 * @param <R> kind of row
 */
final class Following<R> {

    private static final int HEAD = 200;
    private static final int PAGE_LIMIT = 1000;
    /** Above so many changed rows at once the list is read anew. */
    private static final int SINGLE_READS = 200;

    private final RowSource<R> source;
    private final RowWindow<R> window;
    private final RowsView view;
    private final Reads reads;
    private final Runnable reload;
    private volatile Listed listed = new Listed(JournalFilter.ALL, () -> false);
    private volatile long newestSeen = Long.MIN_VALUE;
    private int seenFirst;
    private long brought;
    /** What changed while the first page of a list was on its way, which may have been read before. */
    private final Set<String> early = new HashSet<>();

    /** @param reload reads the whole list anew */
    Following(RowWindow<R> window, RowSource<R> source, RowsView view, Reads reads, Runnable reload) {
        this.window = Objects.requireNonNull(window, "window");
        this.source = Objects.requireNonNull(source, "source");
        this.view = Objects.requireNonNull(view, "view");
        this.reads = Objects.requireNonNull(reads, "reads");
        this.reload = Objects.requireNonNull(reload, "reload");
    }

    /** The list is another one from now on, and its first page is in the window. */
    void begin(JournalFilter filter, BooleanSupplier wanted) {
        Set<String> missed;
        synchronized (early) {
            listed = new Listed(filter, wanted);
            newestSeen = window.size() == 0 ? Long.MIN_VALUE : window.newest();
            missed = Set.copyOf(early);
            early.clear();
        }
        if (!missed.isEmpty()) {
            follow(missed);
        }
    }

    /** The order of the newest row of the list, whether it is held or not. */
    long newest() {
        return newestSeen;
    }

    /** How many rows came into lists that were open; only grows. */
    long brought() {
        return brought;
    }

    /** The person sees the rows from this index on. */
    void look(int first) {
        seenFirst = first;
    }

    /** These rows changed; from any thread. Before the first page is shown they are kept for it. */
    void follow(Set<String> ids) {
        Listed current;
        long seen;
        synchronized (early) {
            current = listed;
            seen = newestSeen;
            if (!current.wanted().getAsBoolean()) {
                early.addAll(ids);
                return;
            }
        }
        reads.read(current.wanted(), journal -> news(journal, current.filter(), seen, ids), this::apply, view::trouble);
    }

    private News<R> news(Journal journal, JournalFilter filter, long seen, Set<String> ids) throws JournalException {
        Page<R> head = source.page(journal, filter, PageRequest.newest(HEAD));
        List<R> rows = new ArrayList<>(head.rows());
        boolean gap = head.more() && last(rows) > seen;
        if (gap) {
            Page<R> next = source.page(journal, filter, PageRequest.newest(PAGE_LIMIT).behind(last(rows)));
            rows.addAll(next.rows());
            gap = next.more() && last(rows) > seen;
        }
        Set<String> others = new HashSet<>(ids);
        rows.forEach(row -> others.remove(source.id(row)));
        List<R> single = new ArrayList<>();
        if (others.size() > SINGLE_READS) {
            gap = true;
        } else {
            for (String id : others) {
                source.one(journal, id).ifPresent(single::add);
            }
        }
        return new News<>(rows, single, gap, ids);
    }

    private long last(List<R> rows) {
        return source.order(rows.get(rows.size() - 1));
    }

    private void apply(News<R> news) {
        if (news.gap()) {
            if (view.atTop()) {
                reload.run();
                return;
            }
            // what the person looks at stays; the rows between are read by key when they scroll up
            window.loseTop(news.rows().size());
            brought += news.rows().size();
        }
        view.nothing(false);
        long seen = newestSeen;
        news.single().forEach(this::renew);
        news.rows().stream().sorted(Comparator.comparingLong(source::order)).forEach(row -> bring(row, seen, news));
        boolean lower = seenFirst > window.size() / 2;
        int surplus = lower ? window.trimNewest() : window.trimOldest();
        if (surplus > 0) {
            view.removed(lower ? 0 : window.size(), surplus);
        }
        view.moved();
    }

    private void bring(R row, long seen, News<R> news) {
        long order = source.order(row);
        newestSeen = Math.max(newestSeen, order);
        boolean fresh = order > seen && !news.gap();
        // a row that was there before may match only now, because its kind became known
        boolean late = window.encloses(order) && news.changed().contains(source.id(row));
        if (!renew(row) && (fresh || late)) {
            brought++;
            int at = window.insert(row);
            if (at >= 0) {
                view.inserted(at, 1);
            }
        }
    }

    private boolean renew(R row) {
        OptionalInt held = window.find(source.order(row));
        if (held.isPresent() && window.replace(held.getAsInt(), row)) {
            view.changed(held.getAsInt());
        }
        return held.isPresent();
    }

    /** What is listed, and whether it still is. */
    private record Listed(JournalFilter filter, BooleanSupplier wanted) {
    }

    /**
     * What a look at the journal found.
     *
     * @param rows the newest rows of the list
     * @param single older rows that changed, whether they belong to the list or not
     * @param gap whether rows between {@code rows} and those known before were not read
     * @param changed ids of all that changed
     */
    private record News<R>(List<R> rows, List<R> single, boolean gap, Set<String> changed) {
    }
}
