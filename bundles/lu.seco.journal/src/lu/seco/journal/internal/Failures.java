// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;

/** Turns what the database says into what the user is told. */
final class Failures {

    /** Deadlock, and a lock waited for too long. */
    private static final Set<String> LOCKS = Set.of("40001", "40XL1", "40XL2");

    /** Standard SQL state for a transaction whose outcome is not known. */
    static final String UNKNOWN = "40003";

    private Failures() {
    }

    static JournalException reading(SQLException e) {
        return new JournalException(Message.of("journal.read.failed", reason(e)), e);
    }

    /** A row that cannot be what SeCo wrote; {@code verify} names it. */
    static JournalException damaged(RuntimeException e) {
        return new JournalException(Message.of("journal.row.damaged", reason(e)), e);
    }

    static JournalException writing(SQLException e) {
        return new JournalException(Message.of("journal.write.failed", reason(e)), e);
    }

    static JournalException opening(Path folder, Exception e) {
        if (e instanceof SQLException sql && has(sql, "XSDB6")) {
            return new JournalException(Message.of("journal.in-use", folder), e);
        }
        return new JournalException(Message.of("journal.open.failed", folder, reason(e)), e);
    }

    /** Whether the same can be tried once more at once. */
    static boolean passing(SQLException e) {
        return LOCKS.contains(String.valueOf(e.getSQLState())) || connectionLost(e);
    }

    /** Whether the connection is gone; a new one opens the database again if it went with it. */
    static boolean connectionLost(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("08");
    }

    static boolean has(SQLException e, String state) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            for (SQLException s = t instanceof SQLException first ? first : null; s != null; s = s.getNextException()) {
                if (state.equals(s.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The innermost cause says most: for a full disk it is the system's own words. */
    static String reason(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String told = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        String state = e instanceof SQLException sql ? sql.getSQLState() + ": " : "";
        return state + told.lines().findFirst().orElse("");
    }
}
