// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.journal.JournalFilter;
import lu.seco.journal.internal.KeyScan.Branch;

/**
 * Turns a filter into conditions on the table {@code report} or {@code reception}.
 *
 * @param table table
 * @param filter filter
 * @param many from how many rows on an index is not worth while
 */
record RowFilter(RowTable table, JournalFilter filter, int many) {

    private static final int MANY = 100_000;
    /** No search text is longer. */
    private static final int LONGEST = Row.PART;

    RowFilter(RowTable table, JournalFilter filter) {
        this(table, filter, MANY);
    }

    /** The way to the rows: by the most telling part of the filter, the rest is looked at row by row. */
    KeyScan scan() {
        if (table.equals(RowTable.RECEPTION) && filter.read().equals(Optional.of(false))) {
            return scan(List.of(new Branch(table.using("was_read"), read())), employer().and(kinds()).and(states()).and(text()));
        }
        if (filter.employer().isPresent()) {
            String employer = Row.number(filter.employer().get());
            List<Branch> branches = List.of(new Branch(table.using("employer"), Condition.of("employer = ?", employer)),
                    new Branch(table.using("member"), Condition.of("member = ?", employer)));
            return scan(branches, kinds().and(states()).and(read()).and(text()));
        }
        if (!filter.kinds().isEmpty() && filter.kinds().size() <= filter.states().size() || filter.states().isEmpty()
                && !filter.kinds().isEmpty()) {
            return scan(branches("kind", cut(filter.kinds(), Row.KIND)), states().and(read()).and(text()));
        }
        if (!filter.states().isEmpty()) {
            return scan(branches("state", cut(filter.states(), Row.STATE)), kinds().and(read()).and(text()));
        }
        return scan(List.of(new Branch(table.using("ord"), Condition.NONE)), read().and(text()));
    }

    /**
     * Ways to all rows of the filter, each with its whole condition. Only those for an employer may find a row twice.
     *
     * @param keysOnly whether nothing but the key is wanted, which the index itself holds
     */
    List<Branch> ways(Session connection, boolean keysOnly) throws SQLException {
        KeyScan scan = scan();
        Condition range = filter.from().isEmpty() && filter.before().isEmpty() ? Condition.NONE
                : Condition.of("ord >= ? AND ord < ?", low(connection), high(connection));
        List<Branch> narrow = scan.branches().stream().map(branch -> new Branch(branch.hint(), branch.condition().and(range))).toList();
        if (!(keysOnly && scan.condition().isNone()) && many(connection, narrow)) {
            Condition all = employer().and(kinds()).and(states()).and(read()).and(text());
            return List.of(new Branch(Derby.usingNone(), all.and(range)));
        }
        return narrow.stream().map(branch -> new Branch(branch.hint(), branch.condition().and(scan.condition()))).toList();
    }

    /** Whether it is cheaper to go through the whole table: to go through an index to a row costs several times as much for each. */
    private boolean many(Session connection, List<Branch> ways) throws SQLException {
        long keys = 0;
        for (Branch way : ways) {
            if (way.condition().isNone()) {
                return true;
            }
            List<Object> values = new ArrayList<>(way.condition().values());
            values.add(many);
            keys += connection.number("SELECT COUNT(*) FROM (SELECT ord FROM " + table.name() + way.hint() + way.condition().where()
                    + " FETCH FIRST ? ROWS ONLY) AS few", values.toArray());
        }
        return keys >= many;
    }

    /** The smallest key in the range of time. Keys rise with time, so a range of time is a range of keys. */
    long low(Session connection) throws SQLException {
        return filter.from().isPresent() ? keyAt(connection, filter.from().get()) : smallest(connection);
    }

    /** The first key behind the range of time. */
    long high(Session connection) throws SQLException {
        return filter.before().isPresent() ? keyAt(connection, filter.before().get()) : largest(connection) + 1;
    }

    private long keyAt(Session connection, Instant time) throws SQLException {
        String sql = "SELECT ord FROM " + table.name() + table.using("taken_at")
                + " WHERE taken_at >= ? ORDER BY taken_at, ord FETCH FIRST 1 ROWS ONLY";
        return connection.first(sql, row -> row.getLong(1), millis(time)).orElse(largest(connection) + 1);
    }

    /** Instants far outside of any journal have no number of milliseconds. Rounded up: rows hold whole milliseconds. */
    private static long millis(Instant time) {
        try {
            long whole = time.toEpochMilli();
            return Instant.ofEpochMilli(whole).isBefore(time) ? whole + 1 : whole;
        } catch (ArithmeticException e) {
            return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private long smallest(Session connection) throws SQLException {
        return connection.number("SELECT MIN(ord) FROM " + table.name());
    }

    private long largest(Session connection) throws SQLException {
        return connection.number("SELECT MAX(ord) FROM " + table.name());
    }

    private KeyScan scan(List<Branch> branches, Condition rest) {
        return new KeyScan(table.name(), "ord", branches, rest);
    }

    private List<Branch> branches(String column, Set<String> values) {
        return values.stream().map(value -> new Branch(table.using(column), Condition.of(column + " = ?", value))).toList();
    }

    private Condition employer() {
        return filter.employer().map(Row::number).map(number -> Condition.of("(employer = ? OR member = ?)", number, number))
                .orElse(Condition.NONE);
    }

    private Condition kinds() {
        return Condition.in("kind", cut(filter.kinds(), Row.KIND));
    }

    private Condition states() {
        return Condition.in("state", cut(filter.states(), Row.STATE));
    }

    private Condition read() {
        return filter.read().map(read -> Condition.of("was_read = ?", RowTable.flag(read))).orElse(Condition.NONE);
    }

    private static Set<String> cut(Set<String> values, int width) {
        return values.stream().map(value -> Sql.cut(value, width)).collect(Collectors.toSet());
    }

    private Condition text() {
        if (filter.text().isEmpty() || filter.text().get().isEmpty()) {
            return Condition.NONE;
        }
        // LOCATE instead of LIKE: three times as fast in Derby, and no character is a pattern.
        return Condition.of("LOCATE(?, search) > 0", Row.folded(filter.text().get(), LONGEST));
    }
}
