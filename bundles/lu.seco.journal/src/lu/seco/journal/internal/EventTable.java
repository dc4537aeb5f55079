// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Subject;

/** The table {@code event}. */
final class EventTable {

    static final String SELECT = "SELECT number, happened_at, type, subject_kind, subject_id, facts, previous, hash, archive FROM event";

    private EventTable() {
    }

    /**
     * An event and where its facts are.
     *
     * @param event without facts if they are archived
     * @param archive number of the archive that holds the facts; 0: the database
     */
    record EventRow(StoredEvent event, int archive) {
        boolean archived() {
            return archive != 0;
        }
    }

    static void insert(Session connection, List<StoredEvent> events) throws SQLException {
        String sql = "INSERT INTO event (number, happened_at, type, subject_kind, subject_id, facts, previous, hash, archive)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)";
        for (StoredEvent event : events) {
            connection.update(sql, event.number(), event.at().toEpochMilli(), event.type(), event.subjectKind(), event.subjectId(),
                    event.facts(),
                    event.previous(), event.hash());
        }
    }

    /** The last event. */
    static Head head(Session connection) throws SQLException {
        return one(connection, lastNumber(connection)).map(row -> Head.of(row.event())).orElse(Head.NONE);
    }

    static long lastNumber(Session connection) throws SQLException {
        return connection.number("SELECT MAX(number) FROM event");
    }

    static Optional<EventRow> one(Session connection, long number) throws SQLException {
        return connection.first(SELECT + Derby.usingKey("event_number") + " WHERE number = ?", EventTable::row, number);
    }

    /** Events from a number up to another, both included, in order; no more than the limit. */
    static List<EventRow> range(Session connection, long from, long to, int limit) throws SQLException {
        String sql = SELECT + Derby.usingKey("event_number")
                + " WHERE number >= ? AND number <= ? ORDER BY number FETCH FIRST ? ROWS ONLY";
        return connection.list(sql, EventTable::row, from, to, limit);
    }

    /** Events about one thing, oldest first, without archived ones. */
    static List<StoredEvent> about(Session connection, Subject subject) throws SQLException {
        String sql = SELECT + Derby.using("event_subject")
                + " WHERE subject_kind = ? AND subject_id = ? AND archive = 0 ORDER BY number";
        return connection.list(sql, row -> row(row).event(), subject.kind().name(), subject.id());
    }

    /** Numbers of the events about one thing, without archived ones. */
    static List<Long> numbersAbout(Session connection, Subject subject) throws SQLException {
        String sql = "SELECT number FROM event" + Derby.using("event_subject")
                + " WHERE subject_kind = ? AND subject_id = ? AND archive = 0 ORDER BY number";
        return connection.list(sql, row -> row.getLong(1), subject.kind().name(), subject.id());
    }

    static EventRow row(ResultSet row) throws SQLException {
        String facts = row.getString(6);
        return new EventRow(new StoredEvent(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4),
                row.getString(5), facts == null ? "" : facts, row.getString(7), row.getString(8)), row.getInt(9));
    }
}
