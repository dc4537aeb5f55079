// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Language;

/**
 * Fills and follows one list: reads pages off the thread of the user interface and drops what came too late.
 * Except for {@link #written} and {@link #servicesChanged} everything is called on the thread of the user interface.
 *
 * @param <R> kind of row
 */
public final class RowsPresenter<R> implements EngineEvents.Listener {

    private static final int FIRST = 200;
    private static final int PAGE = 500;
    /** So near to the end of the window the next page is fetched. */
    private static final int EDGE = 300;
    private static final Duration TYPING = Duration.ofMillis(200);

    private final RowSource<R> source;
    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final RowsView view;
    private final RowWindow<R> window;
    private final Reads reads;
    private final Following<R> following;

    private DayRange range = DayRange.MONTH;
    private String text = "";
    private JournalFilter filter = JournalFilter.ALL;
    /** What is listed: a new object with each filter, so that answers for an old one are dropped. */
    private volatile Object listing = new Object();
    /** Which stretch of the list is held: a new object with each jump too. */
    private volatile Object stretch = new Object();
    private boolean fetching;
    private Runnable typing = () -> { };
    private Runnable unsubscribe = () -> { };

    public RowsPresenter(RowSource<R> source, Engine engine, Work work, Executor ui, RowsView view, Language language) {
        this.source = Objects.requireNonNull(source, "source");
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.view = Objects.requireNonNull(view, "view");
        window = new RowWindow<>(source);
        reads = new Reads(engine, work, ui, language);
        following = new Following<>(window, source, view, reads, work, this::reload);
    }

    public RowWindow<R> window() {
        return window;
    }

    public DayRange range() {
        return range;
    }

    /** Whether a period or a search keeps rows out. */
    public boolean filtered() {
        return range != DayRange.ALL || !text.isEmpty();
    }

    /** Begins, with a period. */
    public void open(DayRange first) {
        range = first;
        unsubscribe = engine.events().subscribe(this);
        reload();
    }

    public void close() {
        unsubscribe.run();
        typing.run();
        listing = new Object();
        stretch = new Object();
    }

    public void range(DayRange chosen) {
        range = chosen;
        reload();
    }

    /** A search is being typed: the list follows once the person stops for a moment. */
    public void search(String typed) {
        String wanted = typed.strip();
        typing.run();
        if (!wanted.equals(text)) {
            text = wanted;
            typing = work.later(TYPING, () -> ui.execute(this::reload));
        }
    }

    /** Without period and search. */
    public void showAll() {
        typing.run();
        text = "";
        range(DayRange.ALL);
    }

    /** Reads the list from its top. */
    public void reload() {
        Object current = new Object();
        listing = current;
        BooleanSupplier listed = () -> listing == current;
        filter = new JournalFilter(range.from(engine.clock()), Optional.empty(), Set.of(), Set.of(), Optional.empty(),
                Optional.of(text).filter(typed -> !typed.isEmpty()));
        JournalFilter wanted = filter;
        Call<R> newest = journal -> source.page(journal, wanted, PageRequest.newest(FIRST));
        otherStretch(newest, page -> {
            window.begin(page.rows(), page.more());
            following.begin(wanted, listed);
            view.replaced(0);
            if (page.more()) {
                reads.read(listed, journal -> source.count(journal, wanted), this::counted, view::trouble);
            }
        });
    }

    private void counted(long total) {
        window.count(total);
        view.moved();
    }

    /** The person wants to see another part of the list, far from here. */
    public void jump(long place) {
        long total = window.total();
        if (place < FIRST / 2) {
            reload();
            return;
        }
        boolean end = place >= total - FIRST / 2;
        long newest = following.newest();
        JournalFilter wanted = filter;
        otherStretch(journal -> {
            Page<R> last = source.page(journal, wanted, PageRequest.oldest(FIRST));
            if (end || last.rows().isEmpty()) {
                return new Page<>(reversed(last.rows()), false);
            }
            long oldest = source.order(last.rows().get(0));
            long guess = newest - (long) ((double) (newest - oldest) * place / total);
            return source.page(journal, wanted, PageRequest.newest(PAGE).behind(guess + 1));
        }, page -> {
            window.jump(page.rows(), place, !page.more());
            view.replaced(end ? window.size() - 1 : 0);
        });
    }

    private void otherStretch(Call<R> call, Consumer<Page<R>> use) {
        stretch = new Object();
        view.loading();
        fetch(call, use);
    }

    /**
     * The person sees these rows of the window; what lies beyond is fetched before they get there.
     *
     * @param first index of the first row seen
     * @param last index of the last row seen
     */
    public void look(int first, int last) {
        following.look(first);
        if (fetching || window.size() == 0) {
            return;
        }
        if (last > window.size() - EDGE && !window.bottom()) {
            fetchOlder();
        } else if (first < EDGE && !window.top()) {
            fetchNewer();
        }
    }

    private void fetchOlder() {
        PageRequest request = PageRequest.newest(PAGE).behind(window.oldest());
        JournalFilter wanted = filter;
        fetch(journal -> source.page(journal, wanted, request), page -> {
            int at = window.size();
            window.addOlder(page.rows(), page.more());
            view.inserted(at, page.rows().size());
            dropped(0, window.trimNewest());
        });
    }

    private void fetchNewer() {
        PageRequest request = PageRequest.oldest(PAGE).behind(window.newest());
        JournalFilter wanted = filter;
        fetch(journal -> source.page(journal, wanted, request), page -> {
            window.addNewer(reversed(page.rows()), page.more());
            view.inserted(0, page.rows().size());
            int surplus = window.trimOldest();
            dropped(window.size(), surplus);
        });
    }

    private void dropped(int at, int count) {
        if (count > 0) {
            view.removed(at, count);
        }
        view.moved();
    }

    private void fetch(Call<R> call, Consumer<Page<R>> use) {
        Object current = stretch;
        fetching = true;
        reads.read(() -> stretch == current, call, page -> {
            fetching = false;
            use.accept(page);
        }, reason -> {
            fetching = false;
            view.trouble(reason);
        });
    }

    @Override
    public void written(List<JournalEvent> events) {
        following.written(events);
    }

    @Override
    public void servicesChanged() {
        ui.execute(this::reload);
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }

    /** A read of a page. */
    @FunctionalInterface
    private interface Call<R> extends Reads.Call<Page<R>> {
        @Override
        Page<R> read(Journal journal) throws JournalException;
    }
}
