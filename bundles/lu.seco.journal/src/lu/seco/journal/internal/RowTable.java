// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code report} or {@code reception}; they have the same columns.
 *
 * @param name the table
 */
record RowTable(String name) {

    static final RowTable REPORT = new RowTable("report");
    static final RowTable RECEPTION = new RowTable("reception");

    private static final String COLUMNS = "id, ord, taken_at, state, kind, employer, member, sha256, name_key, period, was_read,"
            + " search, doc";

    /** For an index of this table. */
    String using(String index) {
        return Derby.using(name + "_" + index);
    }

    void insert(Session connection, Row row) throws SQLException {
        connection.update("INSERT INTO " + name + " (" + COLUMNS + ") VALUES (" + Sql.marks(13) + ")", row.id(), row.ord(), row.takenAt(),
                row.state(), row.kind(), row.employer(), row.member(), row.sha256(), row.order().nameKey(), row.order().period(),
                flag(row.read()), row.search(), row.doc());
    }

    /**
     * Changes what can change (a file keeps its name and content); columns that stay the same are left out, so that their indexes need not be
     * touched.
     */
    void update(Session connection, Row before, Row after) throws SQLException {
        connection.update("UPDATE " + name + " SET state = ?, doc = ? WHERE id = ?", after.state(), after.doc(), after.id());
        if (!before.kind().equals(after.kind()) || !before.employer().equals(after.employer()) || !before.member().equals(after.member())
                || !before.order().equals(after.order())) {
            connection.update("UPDATE " + name + " SET kind = ?, employer = ?, member = ?, period = ? WHERE id = ?", after.kind(),
                    after.employer(), after.member(), after.order().period(), after.id());
        }
        if (before.read() != after.read()) {
            connection.update("UPDATE " + name + " SET was_read = ? WHERE id = ?", flag(after.read()), after.id());
        }
        if (!before.search().equals(after.search())) {
            connection.update("UPDATE " + name + " SET search = ? WHERE id = ?", after.search(), after.id());
        }
    }

    void delete(Session connection, String id) throws SQLException {
        connection.update("DELETE FROM " + name + " WHERE id = ?", id);
    }

    Optional<Row> find(Session connection, String id) throws SQLException {
        return connection.first("SELECT " + COLUMNS + " FROM " + name + " WHERE id = ?", RowTable::row, id);
    }

    /** The row whose first event has that number. */
    Optional<Row> byOrder(Session connection, long ord) throws SQLException {
        return connection.first("SELECT " + COLUMNS + " FROM " + name + using("ord") + " WHERE ord = ?", RowTable::row, ord);
    }

    /** The smallest value of a column that comes behind another one; the column is the first of an index. */
    Optional<String> next(Session connection, String column, String behind, boolean orEqual) throws SQLException {
        return connection.first("SELECT " + column + " FROM " + name + using(column) + " WHERE " + column + (orEqual ? " >= ?" : " > ?")
                + " ORDER BY " + column + " FETCH FIRST 1 ROWS ONLY", row -> row.getString(1), behind);
    }

    /** Rows behind a key, oldest first. */
    List<Row> behind(Session connection, long ord, int limit) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM " + name + using("ord") + " WHERE ord > ? ORDER BY ord FETCH FIRST ? ROWS ONLY";
        return connection.list(sql, RowTable::row, ord, limit);
    }

    /** Whether a row has that content. */
    boolean hasContent(Session connection, String sha256) throws SQLException {
        String sql = "SELECT ord FROM " + name + using("sha256") + " WHERE sha256 = ? FETCH FIRST 1 ROWS ONLY";
        return connection.first(sql, row -> row.getLong(1), sha256).isPresent();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
                Optional.ofNullable(row.getString(6)), Optional.ofNullable(row.getString(7)), row.getString(8),
                new Row.Order(row.getString(9), row.getString(10)), row.getInt(11) != 0, row.getString(12), row.getString(13));
    }

    /** A truth value as it is stored. */
    static int flag(boolean value) {
        return value ? 1 : 0;
    }
}
