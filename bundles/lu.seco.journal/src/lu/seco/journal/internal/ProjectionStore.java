// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;

/** Applies the events of one transaction to what stands in the tables; each row is read and written once. */
final class ProjectionStore {

    private final Session connection;
    private final Map<String, Change<ReportTrack>> reports = new LinkedHashMap<>();
    private final Map<String, Change<ReceptionTrack>> receptions = new LinkedHashMap<>();

    ProjectionStore(Session connection) {
        this.connection = connection;
    }

    /**
     * @throws IllegalArgumentException if the event does not follow from what stands
     */
    void apply(JournalEvent event) throws SQLException {
        String id = event.subject().id();
        switch (event.subject().kind()) {
            case REPORT -> {
                if (!reports.containsKey(id)) {
                    reports.put(id, loadReport(id));
                }
                reports.get(id).now.apply(event);
            }
            case RECEPTION -> {
                if (!receptions.containsKey(id)) {
                    receptions.put(id, loadReception(id));
                }
                receptions.get(id).now.apply(event);
            }
            case RUN, STAGED, ENGINE -> {
                // Nothing is projected from these.
            }
        }
    }

    /** Writes the rows; the caller commits. */
    void flush() throws SQLException {
        for (Change<ReportTrack> change : reports.values()) {
            Report report = change.now.report().orElseThrow();
            store(RowTable.REPORT, change.before, Row.of(report));
            for (Map.Entry<Long, Attempt> attempt : change.now.changedAttempts().entrySet()) {
                storeAttempt(report.id(), attempt.getKey(), attempt.getValue());
            }
        }
        for (Change<ReceptionTrack> change : receptions.values()) {
            Reception reception = change.now.reception().orElseThrow();
            store(RowTable.RECEPTION, change.before, Row.of(reception));
            storeLinks(reception, change.links);
        }
    }

    private void store(RowTable table, Optional<Row> before, Row after) throws SQLException {
        if (before.isEmpty()) {
            table.insert(connection, after);
        } else if (!before.get().equals(after)) {
            table.update(connection, before.get(), after);
        }
    }

    private void storeAttempt(String reportId, long ord, Attempt attempt) throws SQLException {
        String doc = Documents.of(attempt);
        if (connection.update("UPDATE attempt SET doc = ? WHERE report_id = ? AND ord = ?", doc, reportId, ord) == 0) {
            connection.update("INSERT INTO attempt (report_id, ord, doc) VALUES (?, ?, ?)", reportId, ord, doc);
        }
    }

    private void storeLinks(Reception reception, List<Reception.Link> stored) throws SQLException {
        List<Reception.Link> links = reception.links();
        int same = 0;
        while (same < Math.min(stored.size(), links.size()) && stored.get(same).equals(links.get(same))) {
            same++;
        }
        if (same < stored.size()) {
            // one was taken off: those behind it move up
            connection.update("DELETE FROM reception_link WHERE reception_id = ? AND seq >= ?", reception.id(), same);
        }
        for (int i = same; i < links.size(); i++) {
            Reception.Link link = links.get(i);
            connection.update("INSERT INTO reception_link (reception_id, seq, report_id, refused, doc) VALUES (?, ?, ?, ?, ?)", reception.id(), i,
                    link.reportId(), link.refusedRecords(), Documents.of(link));
        }
    }

    private Change<ReportTrack> loadReport(String id) throws SQLException {
        Optional<Row> row = RowTable.REPORT.find(connection, id);
        SortedMap<Long, Attempt> last = new TreeMap<>();
        if (row.isPresent()) {
            connection.first("SELECT ord, doc FROM attempt" + Derby.usingKey("attempt_ord")
                    + " WHERE report_id = ? ORDER BY ord DESC FETCH FIRST 1 ROWS ONLY", ProjectionStore::attempt, id)
                    .ifPresent(entry -> last.put(entry.getKey(), entry.getValue()));
        }
        return new Change<>(row, List.of(), new ReportTrack(row.map(found -> Documents.report(found.doc())), last));
    }

    private Change<ReceptionTrack> loadReception(String id) throws SQLException {
        Optional<Row> row = RowTable.RECEPTION.find(connection, id);
        List<Reception.Link> links = row.isPresent() ? links(connection, id) : List.of();
        return new Change<>(row, links, new ReceptionTrack(row.map(found -> Documents.reception(found.doc(), links))));
    }

    /** The links of a reception in their order. */
    static List<Reception.Link> links(Session connection, String receptionId) throws SQLException {
        return connection.list("SELECT report_id, refused, doc FROM reception_link" + Derby.usingKey("reception_link_seq")
                + " WHERE reception_id = ? ORDER BY seq",
                row -> Documents.link(row.getString(1), row.getInt(2), Optional.ofNullable(row.getString(3))), receptionId);
    }

    /** The attempts of a report by the number of the event that began them. */
    static SortedMap<Long, Attempt> attempts(Session connection, String reportId) throws SQLException {
        SortedMap<Long, Attempt> attempts = new TreeMap<>();
        connection.list("SELECT ord, doc FROM attempt" + Derby.usingKey("attempt_ord") + " WHERE report_id = ?", ProjectionStore::attempt,
                reportId).forEach(entry -> attempts.put(entry.getKey(), entry.getValue()));
        return attempts;
    }

    private static Map.Entry<Long, Attempt> attempt(ResultSet row) throws SQLException {
        return Map.entry(row.getLong(1), Documents.attempt(row.getString(2)));
    }

    /**
     * A thing that changes.
     *
     * @param before its row before this transaction
     * @param links its links then
     * @param now how it stands now
     */
    private record Change<T>(Optional<Row> before, List<Reception.Link> links, T now) {
    }
}
