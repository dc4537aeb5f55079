// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables {@code archive} and {@code archived_content}. */
final class ArchiveTable {

    private ArchiveTable() {
    }

    /**
     * One archive.
     *
     * @param id its number, from 1
     * @param event number of the event that says so
     * @param fileName name of the file in the archive folder
     * @param sha256 hash of the file
     */
    record Archive(int id, long event, String fileName, String sha256) {
    }

    static List<Archive> all(Session connection) throws SQLException {
        return connection.list("SELECT id, event_number, file_name, sha256 FROM archive ORDER BY id",
                row -> new Archive(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)));
    }

    static Optional<Archive> one(Session connection, int id) throws SQLException {
        return connection.first("SELECT id, event_number, file_name, sha256 FROM archive WHERE id = ?",
                row -> new Archive(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)), id);
    }

    static int nextId(Session connection) throws SQLException {
        return (int) connection.number("SELECT MAX(id) FROM archive") + 1;
    }

    static void insert(Session connection, Archive archive, Set<String> contents) throws SQLException {
        connection.update("INSERT INTO archive (id, event_number, file_name, sha256) VALUES (?, ?, ?, ?)", archive.id(), archive.event(),
                archive.fileName(), archive.sha256());
        for (String sha256 : contents) {
            connection.update("INSERT INTO archived_content (sha256, archive) VALUES (?, ?)", sha256, archive.id());
        }
    }

    /** Archived contents behind a key, in order. */
    static List<String> contents(Session connection, String behind, int limit) throws SQLException {
        return connection.list("SELECT sha256 FROM archived_content WHERE sha256 > ? GROUP BY sha256"
                + " ORDER BY sha256 FETCH FIRST ? ROWS ONLY",
                row -> row.getString(1), behind, limit);
    }

    /** Whether that content is in an archive. */
    static boolean holds(Session connection, String sha256) throws SQLException {
        return connection.number("SELECT COUNT(*) FROM archived_content WHERE sha256 = ?", sha256) > 0;
    }
}
