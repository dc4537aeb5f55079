// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Part of a WHERE clause with the values of its question marks.
 *
 * @param sql without WHERE; empty for no condition
 * @param values text, whole numbers
 */
record Condition(String sql, List<Object> values) {

    static final Condition NONE = new Condition("", List.of());

    Condition {
        values = List.copyOf(values);
    }

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    /** That a column has one of these values; no condition if there are none. */
    static Condition in(String column, Collection<String> allowed) {
        return allowed.isEmpty() ? NONE : new Condition(column + " IN (" + Sql.marks(allowed.size()) + ")", List.copyOf(allowed));
    }

    Condition and(Condition other) {
        if (sql.isEmpty()) {
            return other;
        }
        if (other.sql.isEmpty()) {
            return this;
        }
        List<Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Condition(sql + " AND " + other.sql, all);
    }

    boolean isNone() {
        return sql.isEmpty();
    }

    /** With the keyword, or nothing. */
    String where() {
        return sql.isEmpty() ? "" : " WHERE " + sql;
    }
}
