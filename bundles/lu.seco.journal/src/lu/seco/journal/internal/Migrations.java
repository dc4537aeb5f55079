// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;

/**
 * Brings a database to the newest schema, one script after the other, each in a transaction with its row in {@code schema_version}.
 *
 * @param scripts the script that leads to version 1, to version 2 ...
 */
record Migrations(List<String> scripts) {

    Migrations {
        scripts = List.copyOf(scripts);
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("no schema");
        }
    }

    /** Those of this SeCo: the resources {@code schema/1.sql}, {@code schema/2.sql} ... A script that was delivered is never changed. */
    static Migrations standard() {
        List<String> scripts = new ArrayList<>();
        try {
            while (true) {
                try (InputStream in = Migrations.class.getResourceAsStream("schema/" + (scripts.size() + 1) + ".sql")) {
                    if (in == null) {
                        return new Migrations(scripts);
                    }
                    scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs what is missing.
     *
     * @throws JournalException if a newer SeCo has written this database: its rows may mean things this one does not know
     */
    void run(Session connection, Instant now) throws SQLException, JournalException {
        int version = version(connection);
        if (version > scripts.size()) {
            throw new JournalException(Message.of("journal.schema.newer", version, scripts.size()), null);
        }
        for (int next = version + 1; next <= scripts.size(); next++) {
            for (String statement : statements(scripts.get(next - 1))) {
                connection.execute(statement);
            }
            connection.update("INSERT INTO schema_version (version, applied_at) VALUES (?, ?)", next, now.toEpochMilli());
            connection.commit();
        }
    }

    private static int version(Session connection) throws SQLException {
        if (connection.hasTable("SCHEMA_VERSION")) {
            return (int) connection.number("SELECT MAX(version) FROM schema_version");
        }
        connection.execute("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)");
        return 0;
    }

    /** Statements end with a semicolon at the end of a line; lines that begin with two dashes are comments. */
    private static List<String> statements(String script) {
        String code = script.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";[ \\t]*(\\n|$)")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
    }
}
