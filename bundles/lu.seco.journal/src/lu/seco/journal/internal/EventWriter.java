// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import org.osgi.service.log.Logger;

/** The only one who writes: one transaction at a time, then the event file, then the listeners. */
final class EventWriter implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Derby database;
    private final Clock clock;
    private final EventFiles files;
    private final JournalListeners listeners;
    private final Steps steps;
    private final Logger log;
    private Session connection;
    private Head head = Head.NONE;

    EventWriter(Derby database, Clock clock, EventFiles files, JournalListeners listeners, Steps steps, Logger log) {
        this.database = database;
        this.clock = clock;
        this.files = files;
        this.listeners = listeners;
        this.steps = steps;
        this.log = log;
    }

    /** Something that belongs into the same transaction as the events. */
    @FunctionalInterface
    interface Extra {
        void run(Session transaction, List<StoredEvent> events) throws SQLException;
    }

    /** Something to be done while nothing is written. */
    @FunctionalInterface
    interface Quiet<T> {
        T run() throws JournalException;
    }

    /** Looks at what is there and brings the event files in line with it. */
    void start() throws JournalException, IOException {
        lock.lock();
        try {
            files.start();
        } finally {
            lock.unlock();
        }
    }

    <T> T quietly(Quiet<T> work) throws JournalException {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    List<JournalEvent> append(List<NewEvent> events, Extra extra) throws JournalException {
        if (events.isEmpty()) {
            return List.of();
        }
        lock.lock();
        try {
            files.ready();
            List<StoredEvent> stored = commit(events, extra);
            List<JournalEvent> told = stored.stream().map(StoredEvent::event).flatMap(Optional::stream).toList();
            steps.reached(Step.JOURNAL_COMMITTED);
            if (files.append(stored)) {
                steps.reached(Step.JOURNAL_WRITTEN);
            }
            listeners.tell(told);
            return told;
        } finally {
            lock.unlock();
        }
    }

    private List<StoredEvent> commit(List<NewEvent> events, Extra extra) throws JournalException {
        database.watch().check();
        try {
            try {
                return tryCommit(events, extra);
            } catch (SQLException e) {
                if (!Failures.passing(e)) {
                    throw e;
                }
                log.info("Appending is tried again after {}", e.getSQLState());
                return tryCommit(events, extra);
            }
        } catch (SQLException e) {
            database.watch().note(e);
            database.watch().check();
            throw Failures.writing(e);
        }
    }

    private List<StoredEvent> tryCommit(List<NewEvent> events, Extra extra) throws SQLException {
        boolean done = false;
        try {
            if (connection == null) {
                connection = database.connect();
                head = EventTable.head(connection);
            }
            List<StoredEvent> stored = chain(events);
            EventTable.insert(connection, stored);
            ProjectionStore projection = new ProjectionStore(connection);
            for (StoredEvent event : stored) {
                projection.apply(event.event().orElseThrow());
            }
            projection.flush();
            extra.run(connection, stored);
            StoredEvent last = stored.get(stored.size() - 1);
            commit(last);
            head = Head.of(last);
            done = true;
            return stored;
        } catch (DateTimeException e) {
            // Projection parses facts: a month or an instant that is none is the caller's bug like any other.
            throw new IllegalArgumentException(e.getMessage(), e);
        } finally {
            if (!done) {
                reset();
            }
        }
    }

    private List<StoredEvent> chain(List<NewEvent> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = now.isBefore(head.at()) ? head.at() : now;
        List<StoredEvent> stored = new ArrayList<>(events.size());
        Head before = head;
        for (NewEvent event : events) {
            StoredEvent next = StoredEvent.next(before, at, event);
            stored.add(next);
            before = Head.of(next);
        }
        return stored;
    }

    /** A commit that fails may have reached the disk all the same: only the database itself knows. */
    private void commit(StoredEvent last) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            reset();
            if (!stands(last, e)) {
                throw e;
            }
            log.warn("Commit of event {} said {}, but the event stands", last.number(), e.getSQLState());
        }
    }

    private boolean stands(StoredEvent last, SQLException failure) throws SQLException {
        try {
            connection = database.connect();
            return EventTable.one(connection, last.number()).filter(row -> row.event().hash().equals(last.hash())).isPresent();
        } catch (SQLException e) {
            // Trying again without knowing could write the same twice.
            SQLException unknown = new SQLException("whether event " + last.number() + " was written is not known", Failures.UNKNOWN,
                    failure);
            unknown.addSuppressed(e);
            throw unknown;
        }
    }

    /** Gives up the transaction and the connection; the next append begins afresh from what the database says. */
    private void reset() {
        Session old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                log.warn("A connection to the journal's database did not close", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            reset();
            files.close();
        } finally {
            lock.unlock();
        }
    }
}
