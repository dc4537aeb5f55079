// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lu.seco.core.journal.RowSort;
import lu.seco.journal.internal.KeyScan.Branch;

/**
 * Finds the keys of all rows of a filter, sorted. The sorting is done here and not by the database, because Derby cannot be stopped while it
 * sorts; {@link SortedRuns} keeps it small.
 *
 * @param table table
 * @param rows which rows
 * @param sort in which order
 */
record KeySort(RowTable table, RowFilter rows, RowSort sort) {

    long[] run(Session connection, BooleanSupplier stopped) throws SQLException {
        return once(sort.column() == RowSort.Column.ARRIVAL ? byKey(connection, stopped) : byColumn(connection, stopped));
    }

    private long[] byKey(Session connection, BooleanSupplier stopped) throws SQLException {
        LongList found = new LongList();
        for (Branch way : rows.ways(connection, true)) {
            connection.each("SELECT ord FROM " + table.name() + way.hint() + way.condition().where(), row -> {
                found.add(row.getLong(1));
                return !stopped.getAsBoolean();
            }, way.condition().values().toArray());
        }
        long[] keys = found.toArray();
        Arrays.sort(keys);
        return sort.descending() ? reversed(keys) : keys;
    }

    private long[] byColumn(Session connection, BooleanSupplier stopped) throws SQLException {
        SortedRuns found = new SortedRuns(sort.descending());
        for (Branch way : rows.ways(connection, false)) {
            connection.each("SELECT ord, " + column() + " FROM " + table.name() + way.hint() + way.condition().where(), row -> {
                String value = row.getString(2);
                found.add(value == null ? "" : value, row.getLong(1));
                return !stopped.getAsBoolean();
            }, way.condition().values().toArray());
        }
        return found.keys(stopped);
    }

    private String column() {
        return switch (sort.column()) {
            case ARRIVAL -> "ord";
            case NAME -> "name_key";
            case KIND -> "kind";
            case EMPLOYER -> "employer";
            case PERIOD -> "period";
            case STATE -> "state";
        };
    }

    private static long[] reversed(long[] keys) {
        for (int i = 0, j = keys.length - 1; i < j; i++, j--) {
            long key = keys[i];
            keys[i] = keys[j];
            keys[j] = key;
        }
        return keys;
    }

    /** A row comes twice if it is found in two ways, or moves on in the index that is being read. */
    private static long[] once(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                Set<Long> seen = new LinkedHashSet<>();
                Arrays.stream(keys).forEach(seen::add);
                return seen.stream().mapToLong(Long::longValue).toArray();
            }
        }
        return keys;
    }
}
