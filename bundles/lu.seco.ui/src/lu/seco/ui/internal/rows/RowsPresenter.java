// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.engine.EngineEvents;

/**
 * Fills and follows one list: which rows, in which order, and which of them are held. Except for {@link #written} and
 * {@link #servicesChanged} everything is called on the thread of the user interface.
 *
 * @param <R> kind of row
 */
public final class RowsPresenter<R> implements EngineEvents.Listener {

    /** So near to its beginning a jump goes to the beginning. */
    private static final int BEGINNING = 100;
    /** What comes at once, pasted or by a program, is one search; a person waits for the rows, not for us to begin. */
    private static final Duration TYPING = Duration.ofMillis(10);

    private final RowSource<R> source;
    private final Reads reads;
    private final RowsView view;
    private final RowWindow<R> window;
    private final Paging<R> paging;
    private final Sorted<R> sorted;
    private final Touched touched;
    private ListFilter filter = ListFilter.ALL;
    private JournalFilter listed = JournalFilter.ALL;
    private RowSort sort = RowSort.NEWEST;
    private final AtomicReference<Optional<Journal>> seen = new AtomicReference<>(Optional.empty());
    private Consumer<ListFilter> follower = listing -> { };
    private Runnable typing = () -> { };
    private Runnable unsubscribe = () -> { };

    public RowsPresenter(RowSource<R> source, Reads reads, RowsView view) {
        this.source = Objects.requireNonNull(source, "source");
        this.reads = Objects.requireNonNull(reads, "reads");
        this.view = Objects.requireNonNull(view, "view");
        window = new RowWindow<>(source);
        paging = new Paging<>(source, window, view, reads, this::reload);
        sorted = new Sorted<>(source, window, view, reads);
        touched = new Touched(source.subject(), reads, ids -> shown().changed(ids));
    }

    private Listing<R> shown() {
        return sorted.live() ? sorted : paging;
    }

    public RowWindow<R> window() {
        return window;
    }

    public ListFilter filter() {
        return filter;
    }

    public RowSort sort() {
        return sort;
    }

    /** What is listed now, for one who wants all of it. */
    public Request request() {
        return new Request(filter.at(reads.clock()), sort);
    }

    /** Tells on the thread of the user interface what is listed, whenever the list is read from its top. */
    public void onList(Consumer<ListFilter> listener) {
        follower = listener;
    }

    /** Begins. */
    public void open(ListFilter firstFilter, RowSort firstSort) {
        filter = firstFilter;
        sort = firstSort;
        seen.set(reads.journal());
        unsubscribe = reads.events().subscribe(this);
        reload();
    }

    public void close() {
        unsubscribe.run();
        typing.run();
        paging.end();
        sorted.end();
    }

    /** Other rows are wanted. A search that is being typed goes along. */
    public void filter(ListFilter wanted) {
        typing.run();
        filter = wanted;
        reload();
    }

    /** A search is being typed: the list follows once the person stops for a moment. */
    public void search(String typed) {
        ListFilter wanted = filter.text(typed.strip());
        typing.run();
        if (!wanted.equals(filter)) {
            filter = wanted;
            typing = reads.later(TYPING, () -> reads.soon(this::reload));
        }
    }

    /** Without any filter. */
    public void showAll() {
        filter(ListFilter.ALL);
    }

    /** Another order is wanted. */
    public void sort(RowSort wanted) {
        if (!wanted.equals(sort)) {
            sort = wanted;
            reload();
        }
    }

    /** Reads the list from its top. */
    public void reload() {
        begin(() -> { });
    }

    private void begin(Runnable then) {
        boolean byArrival = sort.equals(RowSort.NEWEST);
        (byArrival ? sorted : paging).end();
        sorted.by(sort);
        listed = filter.at(reads.clock());
        follower.accept(filter);
        (byArrival ? paging : sorted).begin(listed, then);
    }

    /** Time goes by: after midnight another day is today. Whoever reads further down is left in peace. */
    public void tick() {
        if (!filter.at(reads.clock()).equals(listed) && view.atTop()) {
            reload();
        }
    }

    /** The person wants to see another part of the list, far from here. */
    public void jump(long place) {
        if (place < BEGINNING && sort.equals(RowSort.NEWEST)) {
            reload();
        } else {
            shown().jump(place);
        }
    }

    /**
     * The person sees these rows of the window; what lies beyond is fetched before they get there.
     *
     * @param first index of the first row seen
     * @param last index of the last row seen
     */
    public void look(int first, int last) {
        shown().look(first, last);
    }

    /** Selects a row wherever it is; if the filter keeps it out, without the filter. */
    public void reveal(String id) {
        OptionalInt held = window.indexOf(id);
        if (held.isPresent()) {
            view.select(held.getAsInt());
            return;
        }
        ListFilter before = filter;
        JournalFilter wanted = filter.at(reads.clock());
        reads.read(() -> filter.equals(before), journal -> find(journal, wanted, id), this::found, view::trouble);
    }

    private Optional<Found<R>> find(Journal journal, JournalFilter wanted, String id) throws JournalException {
        Optional<R> row = source.one(journal, id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        List<R> next = source.page(journal, wanted, PageRequest.newest(1).behind(source.order(row.get()) + 1)).rows();
        return Optional.of(new Found<>(row.get(), next.stream().anyMatch(one -> source.id(one).equals(id))));
    }

    private void found(Optional<Found<R>> found) {
        if (found.isEmpty()) {
            view.gone();
        } else if (found.get().listed()) {
            shown().reveal(found.get().row());
        } else {
            filter = ListFilter.ALL;
            view.filtered(filter);
            begin(() -> shown().reveal(found.get().row()));
        }
    }

    @Override
    public void written(List<JournalEvent> events) {
        touched.written(events);
    }

    @Override
    public void servicesChanged() {
        Optional<Journal> now = reads.journal();
        // of the many services that come and go only this one has the rows
        if (!seen.getAndSet(now).equals(now)) {
            reads.soon(this::reload);
        }
    }

    /** What is listed. */
    public record Request(JournalFilter filter, RowSort sort) {
    }

    /** A row, and whether the filter lets it through. */
    private record Found<R>(R row, boolean listed) {
    }
}
