// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.EOFException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;

/** Turns what the database says into what the user is told. */
final class Failures {

    /** Deadlock, and a lock waited for too long. */
    private static final Set<String> LOCKS = Set.of("40001", "40XL1", "40XL2");

    /** What Derby says only of files that are not as it wrote them: checksum, metadata, format, log, a file that is gone. */
    private static final Set<String> DAMAGE = Set.of("XSDG2", "XSDG3", "XSDBB", "XSLA3", "40XD2");

    /** Damage too, if what lies below is not that somebody closed the file or that the disk does not answer. */
    private static final Set<String> UNREADABLE = Set.of("XSDG0", "XSDB0", "XJ001");

    /** Reasons not to open that have nothing to do with damage: held, another version of Derby, no rights, no driver. */
    private static final Set<String> UNDAMAGED = Set.of("XSDB6", "XSLAN", "XSLAP", "XSLAQ", "08004", "08001");

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

    /** The same of what was to be read for it. */
    static JournalException writing(JournalException e) {
        boolean read = e.told().code().equals("journal.read.failed");
        return read ? new JournalException(Message.of("journal.write.failed", e.told().arguments().toArray()), e) : e;
    }

    static JournalException opening(Path folder, Exception e) {
        if (e instanceof SQLException sql && has(sql, "XSDB6")) {
            return new JournalException(Message.of("journal.in-use", folder), e);
        }
        return new JournalException(Message.of("journal.open.failed", folder, reason(e)), e);
    }

    /** Whether a failure while working can only come from a damaged database. */
    static boolean showsDamage(SQLException e) {
        if (DAMAGE.stream().anyMatch(state -> has(e, state))) {
            return true;
        }
        Throwable inner = innermost(e);
        boolean cut = inner instanceof EOFException || inner instanceof IndexOutOfBoundsException || inner instanceof NegativeArraySizeException;
        return cut && UNREADABLE.stream().anyMatch(state -> has(e, state));
    }

    /** Whether a database that does not open may be damaged: everything is taken for damage that is not known to be something else. */
    static boolean mayBeDamage(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return !connectionLost(sql) && UNDAMAGED.stream().noneMatch(state -> has(sql, state));
            }
        }
        return false;
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
        Throwable inner = innermost(e);
        String told = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        String state = e instanceof SQLException sql ? sql.getSQLState() + ": " : "";
        return state + told.lines().findFirst().orElse("");
    }

    private static Throwable innermost(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner;
    }
}
