// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.RowSort;
import lu.seco.journal.internal.KeyScan.Branch;

/**
 * Questions about reports or receptions.
 *
 * @param <T> {@code Report} or {@code Reception}
 */
final class RowQueries<T> {

    private static final int MOST_AT_ONCE = 1_000;

    private final Derby database;
    private final RowTable table;
    private final Reader<T> reader;

    RowQueries(Derby database, RowTable table, Reader<T> reader) {
        this.database = database;
        this.table = table;
        this.reader = reader;
    }

    /** Makes the record of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Session connection, Row row) throws SQLException;
    }

    Optional<T> one(String id) throws JournalException {
        return database.read(connection -> {
            Optional<Row> row = table.find(connection, id);
            return row.isPresent() ? Optional.of(reader.read(connection, row.get())) : Optional.empty();
        });
    }

    Page<T> page(JournalFilter filter, PageRequest request) throws JournalException {
        RowFilter rows = new RowFilter(table, filter);
        return database.read(connection -> {
            long low = rows.low(connection);
            long high = rows.high(connection);
            if (request.after().isPresent()) {
                long after = request.after().getAsLong();
                low = request.newestFirst() ? low : Math.max(low, after + 1);
                high = request.newestFirst() ? Math.min(high, after) : high;
            }
            List<Long> keys = rows.scan().run(connection, low, high, request.newestFirst(), request.limit() + 1);
            boolean more = keys.size() > request.limit();
            return new Page<>(records(connection, more ? keys.subList(0, request.limit()) : keys), more);
        });
    }

    long count(JournalFilter filter) throws JournalException {
        RowFilter rows = new RowFilter(table, filter);
        if (filter.employer().isPresent()) {
            // Found as employer and as member: to be counted once.
            return database.read(connection -> (long) new KeySort(table, rows, RowSort.NEWEST).run(connection, () -> false).length);
        }
        return database.read(connection -> {
            long count = 0;
            for (Branch way : rows.ways(connection, true)) {
                count += connection.number("SELECT COUNT(*) FROM " + table.name() + way.hint() + way.condition().where(),
                        way.condition().values().toArray());
            }
            return count;
        });
    }

    List<T> in(Set<? extends Enum<?>> states) throws JournalException {
        return database.read(connection -> {
            TreeSet<Long> keys = new TreeSet<>();
            for (Enum<?> state : states) {
                keys.addAll(connection.list("SELECT ord FROM " + table.name() + table.using("state") + " WHERE state = ?",
                        row -> row.getLong(1), state.name()));
            }
            return records(connection, keys);
        });
    }

    List<T> withContent(String sha256) throws JournalException {
        return database.read(connection -> records(connection, connection.list("SELECT ord FROM " + table.name() + table.using("sha256")
                + " WHERE sha256 = ? ORDER BY ord", row -> row.getLong(1), Sql.cut(sha256, Row.SHA256))));
    }

    /** The key of every row the filter finds, sorted. */
    long[] sorted(JournalFilter filter, RowSort sort) throws JournalException {
        KeySort keys = new KeySort(table, new RowFilter(table, filter), sort);
        return new LongRead<>(database, keys::run).result();
    }

    /** The rows with these keys, in this order. */
    List<T> at(List<Long> keys) throws JournalException {
        if (keys.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " rows: " + keys.size());
        }
        return database.read(connection -> records(connection, keys));
    }

    /** The values that occur in a column, sorted. Goes through the index from one value to the next, not through the rows. */
    List<String> distinct(String column, int most) throws JournalException {
        return database.read(connection -> {
            List<String> values = new ArrayList<>();
            Optional<String> value = table.next(connection, column, "", true);
            while (value.isPresent() && values.size() < most) {
                values.add(value.get());
                value = table.next(connection, column, value.get(), false);
            }
            return values;
        });
    }

    /** A row that went into the archive since its key was read is left out. */
    private List<T> records(Session connection, Iterable<Long> keys) throws SQLException {
        List<T> records = new ArrayList<>();
        for (long key : keys) {
            Optional<Row> row = table.byOrder(connection, key);
            if (row.isPresent()) {
                records.add(reader.read(connection, row.get()));
            }
        }
        return records;
    }
}
