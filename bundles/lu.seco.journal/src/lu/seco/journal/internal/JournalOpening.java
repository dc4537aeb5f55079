// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import org.osgi.service.log.Logger;

/**
 * Opens the database so that it knows every event the event files know. One that is behind them is brought up to them; one that cannot be used is
 * built again from them. What would lose events is not done: then the journal does not open, and a sentence says where it fails.
 */
final class JournalOpening {

    private final DatabaseFolder folder;
    private final Path logs;
    private final Clock clock;
    private final Migrations migrations;
    private final Logger log;
    private final Consumer<Message> alarm;
    private final Rebuild rebuild;

    JournalOpening(DataFolder data, Clock clock, Migrations migrations, Consumer<Message> alarm, Logger log) {
        this.folder = new DatabaseFolder(data.journal());
        this.logs = data.logs();
        this.clock = clock;
        this.migrations = migrations;
        this.alarm = alarm;
        this.log = log;
        this.rebuild = new Rebuild(data.journal(), data.logs(), clock, migrations, alarm, log);
    }

    /** The database, in line with the event files. */
    Derby open() throws JournalException {
        // Derby takes an interrupt for a reason to give the database up.
        boolean interrupted = Thread.interrupted();
        try {
            Optional<String> lost = folder.lost();
            if (lost.isPresent()) {
                return rebuilt(lost.get(), Optional.empty());
            }
            try {
                return caughtUp();
            } catch (JournalException e) {
                if (!e.told().code().equals(Replay.IMPOSSIBLE) && !Failures.mayBeDamage(e)) {
                    throw e;
                }
                return rebuilt(Failures.reason(e), Optional.of(e));
            }
        } catch (IOException | SQLException e) {
            throw Failures.opening(folder.journal(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Without event files there is nothing to build from: then it is told what Derby said. */
    private Derby rebuilt(String why, Optional<JournalException> failure) throws IOException, SQLException, JournalException {
        if (EventFiles.hold(folder.journal())) {
            rebuild.checkDisk();
            rebuild.checkOften();
            rebuild.run(why);
        } else if (failure.isPresent()) {
            throw failure.get();
        }
        return caughtUp();
    }

    private Derby caughtUp() throws JournalException {
        Derby database = Derby.open(folder.journal(), logs, new DamageWatch(folder, alarm, log));
        boolean good = false;
        try (Session connection = database.connect()) {
            migrations.run(connection, clock.instant());
            catchUp(connection);
            good = true;
            return database;
        } catch (SQLException | IOException e) {
            throw Failures.opening(folder.home(), e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw Failures.damaged(e);
        } finally {
            if (!good) {
                stop(database);
            }
        }
    }

    /** Derby takes a torn log for its end: what was committed last is gone then, and only the event files have it. */
    private void catchUp(Session connection) throws SQLException, IOException, JournalException {
        Head head = EventTable.head(connection);
        connection.commit();
        if (head.number() == 0 && !EventFiles.hold(folder.journal())) {
            return;
        }
        try (ChainedLines lines = ChainedLines.behind(head, folder.journal())) {
            if (lines.isFork()) {
                // Another history: put aside when the files are opened for writing.
                return;
            }
            long count = new Replay(folder.journal(), clock, log).run(connection, lines, Message.of("journal.replay.reason", head.number()));
            if (count > 0) {
                log.error("The journal's database ended at event {}, the event files went on: {} events were taken from them", head.number(), count);
                alarm.accept(Message.of("journal.replayed", head.number(), count));
            }
        }
    }

    private void stop(Derby database) {
        try {
            database.close();
        } catch (SQLException e) {
            log.info("A database that could not be used did not stop in order: {}", e.getSQLState());
        }
    }
}
