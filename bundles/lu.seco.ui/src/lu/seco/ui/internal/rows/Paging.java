// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;

/**
 * Walks through a list in the order of arrival, newest first. The journal pages by key, so nothing is sorted or counted before it is shown.
 *
 * @param <R> kind of row
 */
final class Paging<R> implements Listing<R> {

    private static final int FIRST = 200;

    private final RowSource<R> source;
    private final RowWindow<R> window;
    private final RowsView view;
    private final Fetches fetches;
    private final Following<R> following;
    private final Counting<R> counting;
    private JournalFilter filter = JournalFilter.ALL;
    /** What is listed: a new object with each beginning, so that answers for an old one are dropped. */
    private volatile Object listing;

    /** @param reload reads the whole list anew */
    Paging(RowSource<R> source, RowWindow<R> window, RowsView view, Reads reads, Runnable reload) {
        this.source = Objects.requireNonNull(source, "source");
        this.window = Objects.requireNonNull(window, "window");
        this.view = Objects.requireNonNull(view, "view");
        fetches = new Fetches(reads, view);
        following = new Following<>(window, source, view, reads, reload);
        counting = new Counting<>(source, window, view, reads, following::brought);
    }

    @Override
    public void begin(JournalFilter wanted, Runnable then) {
        Object current = new Object();
        listing = current;
        filter = wanted;
        BooleanSupplier listed = () -> listing == current;
        view.loading();
        fetches.anew();
        fetches.fetch(journal -> {
            Page<R> page = source.page(journal, wanted, PageRequest.newest(FIRST));
            return new First<>(page, page.rows().isEmpty() && source.nothing(journal));
        }, first -> {
            window.begin(first.page().rows(), first.page().more());
            following.begin(wanted, listed);
            view.nothing(first.nothing());
            view.replaced(0);
            if (first.page().more()) {
                counting.count(listed, wanted);
            }
            then.run();
        });
    }

    @Override
    public void jump(long place) {
        long total = window.total();
        boolean end = place >= total - FIRST / 2;
        long newest = following.newest();
        JournalFilter wanted = filter;
        view.loading();
        fetches.anew();
        fetches.fetch(journal -> {
            Page<R> last = source.page(journal, wanted, PageRequest.oldest(FIRST));
            if (end || last.rows().isEmpty()) {
                return new Page<>(reversed(last.rows()), false);
            }
            long oldest = source.order(last.rows().get(0));
            long guess = newest - (long) ((double) (newest - oldest) * place / total);
            return source.page(journal, wanted, PageRequest.newest(RowWindow.PAGE).behind(guess + 1));
        }, page -> {
            window.jump(page.rows(), place, !page.more());
            view.replaced(end ? window.size() - 1 : 0);
        });
    }

    @Override
    public void reveal(R row) {
        long order = source.order(row);
        OptionalInt held = window.find(order);
        if (held.isPresent()) {
            view.select(held.getAsInt());
            return;
        }
        JournalFilter wanted = filter;
        view.loading();
        fetches.anew();
        fetches.fetch(journal -> {
            Page<R> above = source.page(journal, wanted, PageRequest.oldest(FIRST).behind(order));
            Page<R> below = source.page(journal, wanted, PageRequest.newest(RowWindow.PAGE).behind(order + 1));
            Page<R> oldest = source.page(journal, wanted, PageRequest.oldest(1));
            return new Around<>(reversed(above.rows()), !above.more(), below,
                    oldest.rows().isEmpty() ? order : source.order(oldest.rows().get(0)));
        }, this::shown);
    }

    private void shown(Around<R> around) {
        List<R> rows = new ArrayList<>(around.above());
        rows.addAll(around.below().rows());
        if (around.below().rows().isEmpty()) {
            return;
        }
        if (around.top()) {
            window.begin(rows, around.below().more());
        } else {
            double span = Math.max(1, following.newest() - around.oldest());
            long place = (long) ((following.newest() - source.order(around.below().rows().get(0))) / span * window.total());
            window.jump(rows, Math.max(1, place - around.above().size()), !around.below().more());
        }
        int index = around.above().size();
        view.replaced(Math.max(0, index - 3));
        view.select(index);
        if (around.top() && around.below().more()) {
            Object current = listing;
            JournalFilter wanted = filter;
            counting.count(() -> listing == current, wanted);
        }
    }

    @Override
    public void look(int first, int last) {
        following.look(first);
        if (fetches.busy() || window.size() == 0) {
            return;
        }
        if (window.wantsOlder(first, last)) {
            fetchOlder();
        } else if (window.wantsNewer(first)) {
            fetchNewer();
        }
    }

    private void fetchOlder() {
        PageRequest request = PageRequest.newest(RowWindow.PAGE).behind(window.oldest());
        JournalFilter wanted = filter;
        fetches.fetch(journal -> source.page(journal, wanted, request), page -> {
            int at = window.size();
            window.addOlder(page.rows(), page.more());
            view.inserted(at, page.rows().size());
            dropped(0, window.trimNewest());
        });
    }

    private void fetchNewer() {
        PageRequest request = PageRequest.oldest(RowWindow.PAGE).behind(window.newest());
        JournalFilter wanted = filter;
        fetches.fetch(journal -> source.page(journal, wanted, request), page -> {
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

    @Override
    public void changed(Set<String> ids) {
        following.follow(ids);
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

    private static <T> List<T> reversed(List<T> rows) {
        List<T> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }

    /** The newest rows; if there are none, whether there are none without the filter either. */
    private record First<R>(Page<R> page, boolean nothing) {
    }

    /**
     * The rows around one.
     *
     * @param above newer rows, newest first
     * @param top whether the newest of them is the newest of the list
     * @param below the row itself and older ones
     * @param oldest order of the oldest row of the list
     */
    private record Around<R>(List<R> above, boolean top, Page<R> below, long oldest) {
    }
}
