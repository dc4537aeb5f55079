// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The part of a long list that is held in memory: rows that follow one another without a gap, newest first or sorted, at most
 * {@link #CAPACITY}.
 *
 * <p>In the order of arrival the journal pages by key and cannot jump to the n-th row. So the order of the rows is always exact, while
 * {@link #start()}, the place of the window in the whole list, is an estimate after a jump, and becomes exact as soon as either end of the
 * list is reached. In any other order every place is exact. Belongs to one thread.
 *
 * @param <R> kind of row
 */
public final class RowWindow<R> {

    /**
     * Rows held at most. A GTK table takes some 4 microseconds for each row it has, also for those never seen (3.4 s for a million,
     * measured), so the table holds what is in the window and no more.
     */
    public static final int CAPACITY = 2000;
    /** Rows fetched at once: a table takes some 40 microseconds for a row that comes and one that goes, and while it does it paints no frame. */
    static final int PAGE = 200;
    /**
     * So near to the end of the window the next page is fetched: a person who holds down the key for the next page is 600 rows further within half a
     * second.
     */
    private static final int EDGE = 600;
    /** Whoever stands at the top of a list that was just opened or searched may not want to go down at all. */
    private static final int RESTING_EDGE = 150;

    private final RowSource<R> source;
    private final List<R> rows = new ArrayList<>();
    private long start;
    private long total;
    private boolean top = true;
    private boolean bottom = true;
    private boolean arrival = true;

    public RowWindow(RowSource<R> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    public int size() {
        return rows.size();
    }

    public R row(int index) {
        return rows.get(index);
    }

    /** Place of the first held row in the whole list, from 0. */
    public long start() {
        return start;
    }

    /** Length of the whole list. */
    public long total() {
        return total;
    }

    /** Whether the newest row is held (or there is none). */
    public boolean top() {
        return top;
    }

    /** Whether the oldest row is held (or there is none). */
    public boolean bottom() {
        return bottom;
    }

    /** Whether the person who sees these rows may soon want some that follow the oldest held, and will not rather want some before the newest. */
    boolean wantsOlder(int first, int last) {
        int left = rows.size() - last;
        return !bottom && left < (top && first == 0 ? RESTING_EDGE : EDGE) && (!wantsNewer(first) || left <= first);
    }

    /** Whether the person who sees rows from this one on may soon want some before the newest held. */
    boolean wantsNewer(int first) {
        return !top && first < EDGE;
    }

    public long newest() {
        return source.order(rows.get(0));
    }

    public long oldest() {
        return source.order(rows.get(rows.size() - 1));
    }

    /** Index of a row by its id. */
    public OptionalInt indexOf(String id) {
        for (int index = 0; index < rows.size(); index++) {
            if (source.id(rows.get(index)).equals(id)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** Index of a row by its order. */
    OptionalInt find(long order) {
        if (!arrival) {
            return IntStream.range(0, rows.size()).filter(index -> source.order(rows.get(index)) == order).findFirst();
        }
        int at = place(order);
        return at < rows.size() && source.order(rows.get(at)) == order ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /** Whether a row of that order would stand between the held ones, or at an end of the list that is held. */
    boolean encloses(long order) {
        int at = place(order);
        return (at > 0 || top) && (at < rows.size() || bottom);
    }

    /** Index of the first row that is not newer than that order. */
    private int place(long order) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (source.order(rows.get(middle)) > order) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Holds other rows: those of the newest page. */
    void begin(List<R> newest, boolean more) {
        rows.clear();
        rows.addAll(newest);
        arrival = true;
        start = 0;
        top = true;
        bottom = !more;
        total = rows.size() + (more ? 1 : 0);
    }

    /**
     * Holds other rows of a list in another order than that of arrival.
     *
     * @param place place of the first of them, exact
     * @param length length of the whole list
     */
    void hold(List<R> some, long place, long length) {
        rows.clear();
        rows.addAll(some);
        arrival = false;
        start = place;
        total = length;
        top = place == 0;
        bottom = place + some.size() >= length;
    }

    /** Holds other rows, from somewhere in the list. */
    void jump(List<R> some, long place, boolean reachesBottom) {
        rows.clear();
        rows.addAll(some);
        top = false;
        bottom = reachesBottom;
        start = reachesBottom ? Math.max(1, total - rows.size()) : Math.max(1, place);
        total = Math.max(total, start + rows.size() + (bottom ? 0 : 1));
    }

    /** Says how long the list is. */
    void count(long counted) {
        if (top && bottom) {
            total = rows.size();
        } else if (bottom) {
            start = Math.max(1, counted - rows.size());
            total = start + rows.size();
        } else {
            total = Math.max(counted, start + rows.size() + 1);
        }
    }

    /** Adds the rows that follow the oldest held. */
    void addOlder(List<R> older, boolean more) {
        rows.addAll(older);
        bottom = !more;
        total = bottom ? start + rows.size() : Math.max(total, start + rows.size() + 1);
    }

    /** Adds the rows before the newest held, given newest first. */
    void addNewer(List<R> newer, boolean more) {
        rows.addAll(0, newer);
        top = !more;
        long place = start - newer.size();
        long right = top ? 0 : Math.max(1, place);
        total += right - place;
        start = right;
    }

    /** Puts a row where its order wants it; its index, or -1 if it does not belong between the held ones. */
    int insert(R row) {
        int at = place(source.order(row));
        if (at == 0 && !top || at == rows.size() && !bottom) {
            if (at == 0) {
                start++;
            }
            total++;
            return -1;
        }
        rows.add(at, row);
        total++;
        return at;
    }

    /** Puts the newer state of a row in its place; false if it is the same. */
    boolean replace(int index, R row) {
        return !rows.set(index, row).equals(row);
    }

    /** New rows came that were not read: the newest are no longer held. */
    void loseTop(int unread) {
        top = false;
        start += unread;
        total += unread;
    }

    /** Lets the newest rows go that are too many; how many. */
    int trimNewest() {
        int surplus = Math.max(0, rows.size() - CAPACITY);
        if (surplus > 0) {
            rows.subList(0, surplus).clear();
            start += surplus;
            top = false;
        }
        return surplus;
    }

    /** Lets the oldest rows go that are too many; how many. */
    int trimOldest() {
        int surplus = Math.max(0, rows.size() - CAPACITY);
        if (surplus > 0) {
            rows.subList(rows.size() - surplus, rows.size()).clear();
            bottom = false;
        }
        return surplus;
    }
}
