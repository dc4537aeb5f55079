// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the next keys of a page. It goes through the keys window by window, each twice as wide as the one before, and stops when the page
 * is full:
 * the cost depends on the page and on how rare the wanted rows are, not on the size of the table. (Derby reads indexes only forwards and
 * would sort the
 * whole table for "newest first"; a window is sorted in no time.)
 *
 * @param table table
 * @param key column of the key
 * @param branches ways to the rows; a row that any of them finds is found
 * @param condition what holds for all
 */
record KeyScan(String table, String key, List<Branch> branches, Condition condition) {

    private static final long FIRST_WINDOW = 1024;
    private static final long LARGEST_WINDOW = 256 * 1024;

    /**
     * One way to the rows.
     *
     * @param hint index to use, see {@link Derby#using}
     * @param condition on the first column of that index
     */
    record Branch(String hint, Condition condition) {
    }

    /**
     * Keys, in order.
     *
     * @param low smallest key wanted
     * @param high the first key not wanted any more
     * @param newestFirst largest first
     * @param wanted how many at most
     */
    List<Long> run(Session connection, long low, long high, boolean newestFirst, int wanted) throws SQLException {
        List<Long> found = new ArrayList<>();
        long from = low;
        long to = high;
        long width = FIRST_WINDOW;
        while (from < to && found.size() < wanted) {
            long windowFrom = newestFirst ? Math.max(from, to - width) : from;
            long windowTo = newestFirst ? to : Math.min(to, from + width);
            found.addAll(window(connection, windowFrom, windowTo, newestFirst, wanted - found.size()));
            if (newestFirst) {
                to = windowFrom;
            } else {
                from = windowTo;
            }
            width = Math.min(width * 2, LARGEST_WINDOW);
        }
        return found;
    }

    private List<Long> window(Session connection, long from, long to, boolean newestFirst, int wanted) throws SQLException {
        TreeSet<Long> keys = new TreeSet<>(newestFirst ? Comparator.<Long>reverseOrder() : Comparator.<Long>naturalOrder());
        for (Branch branch : branches) {
            Condition all = branch.condition().and(Condition.of(key + " >= ? AND " + key + " < ?", from, to)).and(condition);
            String sql = "SELECT " + key + " FROM " + table + branch.hint() + all.where() + " ORDER BY " + key
                    + (newestFirst ? " DESC" : "")
                    + " FETCH FIRST ? ROWS ONLY";
            List<Object> values = new ArrayList<>(all.values());
            values.add(wanted);
            keys.addAll(connection.list(sql, row -> row.getLong(1), values.toArray()));
        }
        return keys.stream().limit(wanted).toList();
    }
}
