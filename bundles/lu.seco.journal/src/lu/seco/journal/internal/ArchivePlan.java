// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;

/**
 * What an archive is to take.
 *
 * @param reports finished reports, oldest first
 * @param receptions finished receptions, oldest first
 */
record ArchivePlan(List<Thing> reports, List<Thing> receptions) {

    /**
     * A report or a reception.
     *
     * @param subject which
     * @param ord number of its first event
     * @param takenAt when it came
     * @param sha256 its content
     * @param events numbers of its events: if there are others later it has changed
     */
    record Thing(Subject subject, long ord, Instant takenAt, String sha256, List<Long> events) {
    }

    /** Everything finished that came before a moment. */
    static ArchivePlan of(Session connection, Instant limit) throws SQLException {
        List<String> finished = Arrays.stream(ReportState.values()).filter(state -> !state.open()).map(Enum::name).toList();
        return new ArchivePlan(things(connection, RowTable.REPORT, finished, limit),
                things(connection, RowTable.RECEPTION, List.of(ReceptionState.DONE.name()), limit));
    }

    /** These things and no others, whatever became of them. */
    static ArchivePlan of(Session connection, Collection<Subject> subjects) throws SQLException {
        List<Thing> reports = new ArrayList<>();
        List<Thing> receptions = new ArrayList<>();
        for (Subject subject : subjects) {
            boolean report = subject.kind() == SubjectKind.REPORT;
            Optional<Row> row = (report ? RowTable.REPORT : RowTable.RECEPTION).find(connection, subject.id());
            if (row.isPresent()) {
                (report ? reports : receptions).add(new Thing(subject, row.get().ord(), Instant.ofEpochMilli(row.get().takenAt()),
                        row.get().sha256(), EventTable.numbersAbout(connection, subject)));
            }
        }
        return new ArchivePlan(reports, receptions);
    }

    private static List<Thing> things(Session connection, RowTable table, List<String> states, Instant limit) throws SQLException {
        // by age and not by state: of what is finished there may be a million, of what is old there is little, because this takes it away
        Condition old = Condition.of("taken_at < ?", limit.toEpochMilli()).and(Condition.in("state", states));
        List<Thing> found = connection.list("SELECT id, ord, taken_at, sha256 FROM " + table.name() + table.using("taken_at") + old.where(),
                row -> thing(connection, table, row), old.values().toArray());
        found.sort(Comparator.comparingLong(Thing::ord));
        return found;
    }

    private static Thing thing(Session connection, RowTable table, ResultSet row) throws SQLException {
        String id = row.getString(1);
        Subject subject = table.equals(RowTable.REPORT) ? Subject.report(id) : Subject.reception(id);
        return new Thing(subject, row.getLong(2), Instant.ofEpochMilli(row.getLong(3)), row.getString(4),
                EventTable.numbersAbout(connection, subject));
    }

    boolean isEmpty() {
        return reports.isEmpty() && receptions.isEmpty();
    }

    List<Thing> all() {
        List<Thing> all = new ArrayList<>(reports);
        all.addAll(receptions);
        return all;
    }

    /** The contents, each once. */
    Set<String> contents() {
        Set<String> contents = new TreeSet<>();
        all().forEach(thing -> contents.add(thing.sha256()));
        return contents;
    }

    /** Without the things that have one of these contents. */
    ArchivePlan without(Set<String> damaged) {
        return new ArchivePlan(reports.stream().filter(thing -> !damaged.contains(thing.sha256())).toList(),
                receptions.stream().filter(thing -> !damaged.contains(thing.sha256())).toList());
    }
}
