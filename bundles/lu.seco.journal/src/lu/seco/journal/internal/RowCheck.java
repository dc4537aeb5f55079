// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Subject;

/** Computes every report and reception again from its events and compares it with its row. */
final class RowCheck {

    private static final int PAGE = 100;
    /** More are not listed anyway. */
    private static final int MOST_LOST = 1001;

    private final Derby database;
    private final EventWriter writer;
    private final Problems problems;

    RowCheck(Derby database, EventWriter writer, Problems problems) {
        this.database = database;
        this.writer = writer;
        this.problems = problems;
    }

    void run() throws JournalException {
        rows(RowTable.REPORT);
        rows(RowTable.RECEPTION);
        lost(RowTable.REPORT, EventType.REPORT_TAKEN);
        lost(RowTable.RECEPTION, EventType.RECEPTION_RECEIVED);
    }

    private void rows(RowTable table) throws JournalException {
        long behind = Long.MIN_VALUE;
        while (true) {
            long from = behind;
            List<Row> page = database.read(connection -> table.behind(connection, from, PAGE));
            for (Row row : page) {
                check(table, row.id());
            }
            if (page.size() < PAGE) {
                return;
            }
            behind = page.get(page.size() - 1).ord();
        }
    }

    /** Events that have no row. */
    private void lost(RowTable table, EventType first) throws JournalException {
        String sql = "SELECT subject_id FROM event e WHERE type = ? AND archive = 0 AND NOT EXISTS (SELECT 1 FROM " + table.name()
                + " r WHERE r.id = e.subject_id) ORDER BY number FETCH FIRST " + MOST_LOST + " ROWS ONLY";
        for (String id : database.read(connection -> connection.list(sql, row -> row.getString(1), first.name()))) {
            check(table, id);
        }
    }

    /** Looks a second time while nothing is written: row and events may just have changed between two looks. */
    private void check(RowTable table, String id) throws JournalException {
        if (database.read(connection -> problem(connection, table, id)).isPresent()) {
            writer.quietly(() -> database.read(connection -> problem(connection, table, id))).ifPresent(problems::add);
        }
    }

    private static Optional<Message> problem(Session connection, RowTable table, String id) throws SQLException {
        Optional<Row> row = table.find(connection, id);
        try {
            boolean good = table.equals(RowTable.REPORT) ? report(connection, id, row) : reception(connection, id, row);
            String code = table.equals(RowTable.REPORT) ? "journal.verify.report" : "journal.verify.reception";
            return good ? Optional.empty() : Optional.of(Message.of(code, id));
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            return Optional.of(Message.of("journal.verify.row.impossible", id, Failures.reason(e)));
        }
    }

    private static boolean report(Session connection, String id, Optional<Row> row) throws SQLException {
        ReportTrack track = new ReportTrack(Optional.empty(), new TreeMap<>());
        for (StoredEvent event : EventTable.about(connection, Subject.report(id))) {
            event.event().ifPresent(track::apply);
        }
        return track.report().map(Row::of).equals(row) && track.attempts().equals(ProjectionStore.attempts(connection, id));
    }

    private static boolean reception(Session connection, String id, Optional<Row> row) throws SQLException {
        ReceptionTrack track = new ReceptionTrack(Optional.empty());
        for (StoredEvent event : EventTable.about(connection, Subject.reception(id))) {
            event.event().ifPresent(track::apply);
        }
        List<Reception.Link> links = track.reception().map(Reception::links).orElse(List.of());
        return track.reception().map(Row::of).equals(row) && links.equals(ProjectionStore.links(connection, id));
    }
}
