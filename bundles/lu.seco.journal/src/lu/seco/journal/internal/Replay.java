// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import org.osgi.service.log.Logger;

/**
 * Writes events of the event files into a database, with what follows from them, as if they happened once more. In transactions of some hundred
 * events; one that is interrupted goes on behind the last of them.
 */
final class Replay {

    /** Code of what is said if an event does not follow from the rows. */
    static final String IMPOSSIBLE = "journal.rebuild.impossible";

    private static final int EVENTS = 500;
    /** Texts of a transaction, in characters. */
    private static final long TEXT = 2_000_000;
    private static final long PROGRESS = 50_000;

    private final ArchiveReplay archives;
    private final Clock clock;
    private final Logger log;
    private final List<StoredEvent> batch = new ArrayList<>();
    private long text;
    private long count;

    Replay(Path journal, Clock clock, Logger log) {
        this.archives = new ArchiveReplay(journal, clock.getZone(), log);
        this.clock = clock;
        this.log = log;
    }

    /**
     * Replays everything, then says so in an event.
     *
     * @param reason why
     * @return how many events were replayed
     * @throws JournalException if the lines cannot be what SeCo wrote, or a newer one wrote them
     */
    long run(Session connection, ChainedLines lines, Message reason) throws SQLException, IOException, JournalException {
        for (Optional<StoredEvent> next = lines.next(); next.isPresent(); next = lines.next()) {
            StoredEvent event = next.get();
            batch.add(event);
            text += event.facts().length();
            count++;
            if (batch.size() >= EVENTS || text >= TEXT || event.type().equals(EventType.JOURNAL_ARCHIVED.name())) {
                write(connection);
            }
            if (count % PROGRESS == 0) {
                log.info("{} events of the event files are in the database", count);
            }
        }
        if (count > 0) {
            batch.add(rebuilt(lines.head(), reason));
            write(connection);
        }
        return count;
    }

    private StoredEvent rebuilt(Head head, Message reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return StoredEvent.next(head, now.isBefore(head.at()) ? head.at() : now, new NewEvent(EventType.JOURNAL_REBUILT, Subject.ENGINE,
                new TreeMap<>(Map.of(Fact.COUNT, String.valueOf(count), Fact.REASON, reason.format()))));
    }

    private void write(Session connection) throws SQLException, JournalException {
        EventTable.insert(connection, batch);
        ProjectionStore projection = new ProjectionStore(connection);
        for (StoredEvent event : batch) {
            follow(event, projection::apply);
        }
        projection.flush();
        StoredEvent last = batch.get(batch.size() - 1);
        if (last.type().equals(EventType.JOURNAL_ARCHIVED.name())) {
            follow(last, told -> archives.apply(connection, told));
        }
        connection.commit();
        batch.clear();
        text = 0;
    }

    private static void follow(StoredEvent stored, Consequence consequence) throws SQLException, JournalException {
        JournalEvent event = stored.event()
                .orElseThrow(() -> new JournalException(Message.of("journal.rebuild.newer", stored.number(), stored.type()), null));
        try {
            consequence.of(event);
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw new JournalException(Message.of(IMPOSSIBLE, event.number(), Failures.reason(e)), e);
        }
    }

    /** What follows from an event. */
    @FunctionalInterface
    private interface Consequence {
        void of(JournalEvent event) throws SQLException, JournalException;
    }
}
