// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection in a transaction, with its prepared statements kept: preparing one again costs more than running it. Values are always
 * bound, never part
 * of the text. For one thread at a time.
 */
final class Session implements AutoCloseable {

    /** Filters of different shape give different statements: the oldest goes. */
    private static final int KEPT_STATEMENTS = 60;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);

    Session(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes a row of a result.
     *
     * @param <T> kind of row
     */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at a row; says whether it wants the next one. */
    @FunctionalInterface
    interface RowVisitor {
        boolean visit(ResultSet row) throws SQLException;
    }

    /** Reads all rows; the reader of a row may ask other questions, but not the same again. */
    <T> List<T> list(String sql, RowReader<T> reader, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql, values);
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    /** Visits rows one after the other while the visitor wants more; nothing is kept. */
    void each(String sql, RowVisitor visitor, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql, values);
        try (ResultSet result = statement.executeQuery()) {
            boolean more = true;
            while (more && result.next()) {
                more = visitor.visit(result);
            }
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) throws SQLException {
        return list(sql, reader, values).stream().findFirst();
    }

    /** The first column of the first row as a number; 0 if there is none. */
    long number(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Changes rows; gives how many. */
    int update(String sql, Object... values) throws SQLException {
        return prepared(sql, values).executeUpdate();
    }

    /** For statements that are run once. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean hasTable(String name) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, name, null)) {
            return tables.next();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
            forgetOldest();
        }
        bind(statement, values);
        return statement;
    }

    private void forgetOldest() throws SQLException {
        if (statements.size() > KEPT_STATEMENTS) {
            String oldest = statements.keySet().iterator().next();
            statements.remove(oldest).close();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (value == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else {
                statement.setString(i + 1, (String) value);
            }
        }
    }

    /** Gives up what is not committed; closing the connection closes its statements. */
    @Override
    public void close() throws SQLException {
        statements.clear();
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            if (!Failures.connectionLost(e)) {
                throw e;
            }
        }
    }
}
