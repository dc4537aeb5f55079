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

    private static final String COLUMNS = "id, ord, taken_at, state, kind, employer, member, sha256, search, doc";

    /** For an index of this table. */
    String using(String index) {
        return Derby.using(name + "_" + index);
    }

    void insert(Session connection, Row row) throws SQLException {
        connection.update("INSERT INTO " + name + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row.id(), row.ord(),
                row.takenAt(), row.state(), row.kind(), row.employer(), row.member(), row.sha256(), row.search(), row.doc());
    }

    /** Changes what can change; columns that stay the same are left out, so that their indexes need not be touched. */
    void update(Session connection, Row before, Row after) throws SQLException {
        connection.update("UPDATE " + name + " SET state = ?, doc = ? WHERE id = ?", after.state(), after.doc(), after.id());
        if (!before.kind().equals(after.kind()) || !before.employer().equals(after.employer()) || !before.member().equals(after.member())) {
            connection.update("UPDATE " + name + " SET kind = ?, employer = ?, member = ? WHERE id = ?", after.kind(), after.employer(),
                    after.member(), after.id());
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
                Optional.ofNullable(row.getString(6)), Optional.ofNullable(row.getString(7)), row.getString(8), row.getString(9),
                row.getString(10));
    }
}
