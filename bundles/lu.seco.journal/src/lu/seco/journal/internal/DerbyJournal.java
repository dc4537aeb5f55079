// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.step.Steps;
import org.osgi.service.log.Logger;

/** The journal in an embedded Derby database below the data folder. */
final class DerbyJournal implements Journal, AutoCloseable {

    /** Years of reports take seconds to count; nobody is to wait for that who has something to write. */
    private static final int UNLOCKED_TRIES = 2;

    /** More distinct values nobody chooses from. */
    private static final int MOST_VALUES = 10_000;

    private final Path folder;
    private final FileContentStore contents;
    private final Clock clock;
    private final Logger log;
    private final Derby database;
    private final ChainReader chain;
    private final EventWriter writer;
    private final Archiver archiver;
    private final RowQueries<Report> reports;
    private final RowQueries<Reception> receptions;
    private final EventQueries events;

    /**
     * Opens the journal.
     *
     * @throws JournalException if it cannot be opened: there is no journal then, rather than half of one
     */
    DerbyJournal(Surroundings around, FileContentStore contents, Migrations migrations, JournalListeners listeners) throws JournalException {
        this.folder = around.data().journal();
        this.contents = contents;
        this.clock = around.clock();
        this.log = around.log();
        try {
            this.database = new JournalOpening(around.data(), clock, migrations, around.alarm(), log).open();
        } catch (JournalException e) {
            log.error("The journal does not open: {}", e.getMessage(), e);
            throw e;
        }
        this.chain = new ChainReader(database, folder, log);
        this.writer = new EventWriter(database, clock, new EventFiles(folder, chain, around.alarm(), log), listeners, around.steps(), log);
        this.archiver = new Archiver(database, writer, contents, folder, clock, log);
        this.reports = new RowQueries<>(database, RowTable.REPORT, (connection, row) -> Documents.report(row.doc()));
        this.receptions = new RowQueries<>(database, RowTable.RECEPTION,
                (connection, row) -> Documents.reception(row.doc(), ProjectionStore.links(connection, row.id())));
        this.events = new EventQueries(database);
        try {
            writer.start();
        } catch (JournalException | IOException | RuntimeException e) {
            JournalException told = e instanceof JournalException journal ? journal : Failures.opening(folder, e);
            log.error("The journal does not open: {}", told.getMessage(), told);
            close();
            throw told;
        }
    }

    /**
     * What it lives in.
     *
     * @param data where it is
     * @param clock what time it is
     * @param steps who is told of durable steps
     * @param alarm who is told what a person must hear
     * @param log log
     */
    record Surroundings(DataFolder data, Clock clock, Steps steps, Consumer<Message> alarm, Logger log) {
    }

    /** Stops writing, then the database. */
    @Override
    public void close() {
        try {
            writer.close();
            chain.close();
        } catch (IOException e) {
            log.warn("An event file did not close", e);
        }
        try {
            database.close();
        } catch (SQLException e) {
            log.warn("The journal's database did not stop in order; it repairs itself at the next start", e);
        }
    }

    @Override
    public List<JournalEvent> append(List<NewEvent> added) throws JournalException {
        return writer.append(List.copyOf(added), (transaction, stored) -> { });
    }

    @Override
    public Optional<Report> report(String id) throws JournalException {
        return reports.one(id);
    }

    @Override
    public Page<Report> reports(JournalFilter filter, PageRequest page) throws JournalException {
        return reports.page(filter, page);
    }

    @Override
    public long countReports(JournalFilter filter) throws JournalException {
        return reports.count(filter);
    }

    @Override
    public long[] sortedReports(JournalFilter filter, RowSort sort) throws JournalException {
        return reports.sorted(filter, sort);
    }

    @Override
    public List<Report> reportsAt(List<Long> orders) throws JournalException {
        return reports.at(orders);
    }

    @Override
    public long[] sortedReceptions(JournalFilter filter, RowSort sort) throws JournalException {
        return receptions.sorted(filter, sort);
    }

    @Override
    public List<Reception> receptionsAt(List<Long> orders) throws JournalException {
        return receptions.at(orders);
    }

    @Override
    public List<String> kinds(SubjectKind of) throws JournalException {
        return rows(of).distinct("kind", MOST_VALUES);
    }

    @Override
    public List<String> employers(SubjectKind of) throws JournalException {
        return rows(of).distinct("employer", MOST_VALUES);
    }

    private RowQueries<?> rows(SubjectKind of) {
        return switch (of) {
            case REPORT -> reports;
            case RECEPTION -> receptions;
            case RUN, STAGED, ENGINE -> throw new IllegalArgumentException("no rows of " + of);
        };
    }

    @Override
    public List<Report> reportsIn(Set<ReportState> states) throws JournalException {
        return reports.in(states);
    }

    @Override
    public List<Report> reportsWithContent(String sha256) throws JournalException {
        return reports.withContent(sha256);
    }

    @Override
    public Optional<Reception> reception(String id) throws JournalException {
        return receptions.one(id);
    }

    @Override
    public Page<Reception> receptions(JournalFilter filter, PageRequest page) throws JournalException {
        return receptions.page(filter, page);
    }

    @Override
    public long countReceptions(JournalFilter filter) throws JournalException {
        return receptions.count(filter);
    }

    @Override
    public List<Reception> receptionsIn(Set<ReceptionState> states) throws JournalException {
        return receptions.in(states);
    }

    @Override
    public List<Attempt> attempts(String reportId) throws JournalException {
        return database.read(connection -> List.copyOf(ProjectionStore.attempts(connection, reportId).values()));
    }

    @Override
    public List<JournalEvent> history(Subject subject) throws JournalException {
        return events.history(subject);
    }

    @Override
    public Page<JournalEvent> events(Set<EventType> types, PageRequest page) throws JournalException {
        return events.page(types, page);
    }

    @Override
    public Balance balance(LocalDate from, LocalDate to) throws JournalException {
        long first = from.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
        long end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
        for (int tries = 0; tries < UNLOCKED_TRIES; tries++) {
            Optional<Balance> undisturbed = database.read(connection -> BalanceQuery.undisturbed(connection, first, end));
            if (undisturbed.isPresent()) {
                return undisturbed.get();
            }
        }
        return writer.quietly(() -> database.read(connection -> BalanceQuery.run(connection, first, end)));
    }

    @Override
    public Verification verify() throws JournalException {
        Problems problems = new Problems();
        long last = writer.quietly(() -> database.read(EventTable::lastNumber));
        long read = new ChainCheck(database, folder, problems, log).run(last);
        new RowCheck(database, writer, problems).run();
        long contentsRead = new ContentCheck(database, writer, contents, problems, log).run(folder);
        return new Verification(read, contentsRead, problems.list());
    }

    @Override
    public Archived archive(LocalDate before) throws JournalException {
        return archiver.archive(before);
    }
}
