// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.step.Steps;

/** A journal with its content store on a real data folder. */
final class JournalHouse implements AutoCloseable {

    final DataFolder data;
    final FakeClock clock = new FakeClock("2026-02-10T08:30:15.123456Z");
    final FakeLogger log = new FakeLogger();
    final List<Message> alarms = new ArrayList<>();
    Steps steps = Steps.NONE;
    FileContentStore store;
    DerbyJournal journal;
    JournalListeners listeners;

    JournalHouse(Path root) throws IOException {
        data = () -> root;
        Files.createDirectories(data.journal());
        Files.createDirectories(data.content());
        Files.createDirectories(data.logs());
    }

    /** A house whose journal is open; its database is a copy of an empty one, because making one takes a second. */
    static JournalHouse open(Path root) throws IOException, JournalException {
        JournalHouse house = new JournalHouse(root);
        EmptyDatabase.copyTo(house.data.journal().resolve("derby"));
        house.open();
        return house;
    }

    void open() throws IOException, JournalException {
        open(Migrations.standard());
    }

    void open(Migrations migrations) throws IOException, JournalException {
        store = new FileContentStore(data, clock, log, null);
        listeners = new JournalListeners(log);
        journal = new DerbyJournal(around(), store, migrations, listeners);
    }

    DerbyJournal.Surroundings around() {
        return new DerbyJournal.Surroundings(data, clock, steps, alarms::add, log);
    }

    /** The database as it lies there, behind the journal's back. */
    Derby database() throws JournalException {
        return Derby.open(data.journal(), data.logs(), new DamageWatch(new DatabaseFolder(data.journal()), alarms::add, log));
    }

    void reopen() throws IOException, JournalException {
        close();
        open();
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }

    /** Behind the journal's back. */
    int sql(String sql, Object... values) throws JournalException, SQLException {
        try (Session connection = database().connect()) {
            int rows = connection.update(sql, values);
            connection.commit();
            return rows;
        }
    }

    long number(String sql, Object... values) throws JournalException, SQLException {
        try (Session connection = database().connect()) {
            long number = connection.number(sql, values);
            connection.commit();
            return number;
        }
    }

    JournalEvent append(NewEvent event) throws JournalException {
        return journal.append(List.of(event)).get(0);
    }

    /** Puts a content into the store and gives its hash. */
    String content(String text) throws IOException {
        Path file = Files.createTempFile(data.root(), "in", ".dta");
        Files.writeString(file, text);
        String sha256 = store.hash(file);
        store.adopt(file, sha256);
        return sha256;
    }

    /** Takes a report whose content is in the store. */
    void take(String id, String name) throws JournalException, IOException {
        append(taken(id, name, content("content of " + id)));
    }

    /** A report from Départ to proven sent. */
    void send(String id, String kind, String employer) throws JournalException, IOException {
        take(id, kind + ".dta");
        append(report(EventType.REPORT_CHECKED, id, Map.of(Fact.KIND, kind, Fact.EMPLOYER, employer, Fact.OFFICIAL_NAME, kind + ".dta")));
        append(report(EventType.REPORT_QUEUED, id, Map.of()));
        append(report(EventType.REPORT_SENDING, id, Map.of(Fact.ATTEMPT, "1", Fact.RUN, "run-" + id, Fact.POSITION, "p0")));
        append(report(EventType.REPORT_SENT, id, Map.of(Fact.EVIDENCE_LINE, "UPL SOFI." + id, Fact.EVIDENCE_SOURCE, "log_audit.log:12",
                Fact.SOFIE_NAME, "SOFI." + id)));
    }

    /** A reception up to its last action. */
    void receive(String id, String kind, String reportId) throws JournalException, IOException {
        append(reception(EventType.RECEPTION_RECEIVED, id, Map.of(Fact.FILE_NAME, kind + "." + id, Fact.SHA256, content("answer " + id),
                Fact.SIZE,
                "9", Fact.KIND, kind, Fact.SOFIE_NAME, "SOFI.R" + id)));
        append(reception(EventType.RECEPTION_LINKED, id, Map.of(Fact.REPORT, reportId, Fact.REFUSED, "2")));
        append(reception(EventType.RECEPTION_PUBLISHED, id, Map.of(Fact.PLACE, "/payroll/" + id)));
        append(reception(EventType.RECEPTION_DONE, id, Map.of()));
    }

    static NewEvent taken(String id, String name, String sha256) {
        return report(EventType.REPORT_TAKEN, id, Map.of(Fact.FILE_NAME, name, Fact.SHA256, sha256, Fact.SIZE, "10"));
    }

    static NewEvent report(EventType type, String id, Map<Fact, String> facts) {
        return new NewEvent(type, Subject.report(id), new TreeMap<>(facts));
    }

    static NewEvent reception(EventType type, String id, Map<Fact, String> facts) {
        return new NewEvent(type, Subject.reception(id), new TreeMap<>(facts));
    }

    static NewEvent engine(EventType type) {
        return new NewEvent(type, Subject.ENGINE, new TreeMap<>());
    }

    /** All lines of all event files. */
    List<String> eventLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path month : EventFiles.months(data.journal())) {
            lines.addAll(Files.readAllLines(month, StandardCharsets.UTF_8));
        }
        return lines;
    }

    /** What verify says, as code and arguments. */
    List<String> problems() throws JournalException {
        return journal.verify().problems().stream().map(problem -> problem.code() + problem.arguments()).toList();
    }
}
