// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.journal.JournalFilter;
import lu.seco.journal.internal.KeyScan.Branch;

/** Turns a filter into conditions on the table {@code report} or {@code reception}. */
record RowFilter(RowTable table, JournalFilter filter) {

    /** Sign before a pattern character that means itself; a backslash means different things to different databases. */
    private static final char ESCAPE = '!';
    /** No search text is longer. */
    private static final int LONGEST = Row.PART;

    /** The way to the rows: by the most telling part of the filter, the rest is looked at row by row. */
    KeyScan scan() {
        if (filter.employer().isPresent()) {
            String employer = Row.number(filter.employer().get());
            List<Branch> branches = List.of(new Branch(table.using("employer"), Condition.of("employer = ?", employer)),
                    new Branch(table.using("member"), Condition.of("member = ?", employer)));
            return scan(branches, kinds().and(states()).and(text()));
        }
        if (!filter.kinds().isEmpty() && filter.kinds().size() <= filter.states().size() || filter.states().isEmpty()
                && !filter.kinds().isEmpty()) {
            return scan(branches("kind", cut(filter.kinds(), Row.KIND)), states().and(text()));
        }
        if (!filter.states().isEmpty()) {
            return scan(branches("state", cut(filter.states(), Row.STATE)), kinds().and(text()));
        }
        return scan(List.of(new Branch(table.using("ord"), Condition.NONE)), text());
    }

    /** All conditions but the range of time. */
    Condition condition() {
        Condition employer = filter.employer().map(Row::number).map(number -> Condition.of("(employer = ? OR member = ?)", number, number))
                .orElse(Condition.NONE);
        return employer.and(kinds()).and(states()).and(text());
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

    private Condition kinds() {
        return Condition.in("kind", cut(filter.kinds(), Row.KIND));
    }

    private Condition states() {
        return Condition.in("state", cut(filter.states(), Row.STATE));
    }

    private static Set<String> cut(Set<String> values, int width) {
        return values.stream().map(value -> Sql.cut(value, width)).collect(Collectors.toSet());
    }

    private Condition text() {
        if (filter.text().isEmpty() || filter.text().get().isEmpty()) {
            return Condition.NONE;
        }
        String text = Row.folded(filter.text().get(), LONGEST);
        StringBuilder pattern = new StringBuilder("%");
        for (char c : text.toCharArray()) {
            if (c == '%' || c == '_' || c == ESCAPE) {
                pattern.append(ESCAPE);
            }
            pattern.append(c);
        }
        return Condition.of("search LIKE ? ESCAPE '" + ESCAPE + "'", pattern.append('%').toString());
    }
}
