// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.backup.RestoreNote;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.JournalException;
import org.osgi.service.log.Logger;

/**
 * Builds the database from the event files. The new one is made beside the old one and checked; only then the old one is put aside and the new
 * one takes its name. Whatever interrupts this leaves a start that begins it anew.
 */
final class Rebuild {

    /** A new database with its log, however few events there are. */
    private static final long SPACE = 16L * 1024 * 1024;
    /** A database takes about twice the room of its event files. */
    private static final long FACTOR = 3;
    private static final int MOST_KEPT = 5;

    private final DatabaseFolder folder;
    private final Path logs;
    private final Clock clock;
    private final Migrations migrations;
    private final Logger log;
    private final Consumer<Message> alarm;

    Rebuild(Path journal, Path logs, Clock clock, Migrations migrations, Consumer<Message> alarm, Logger log) {
        this.folder = new DatabaseFolder(journal);
        this.logs = logs;
        this.clock = clock;
        this.migrations = migrations;
        this.alarm = alarm;
        this.log = log;
    }

    /**
     * Whether the disk can be read and written as it should, so that what was taken for damage is none of its troubles.
     *
     * @throws IOException if it is not so
     * @throws JournalException if there is too little space
     */
    void checkDisk() throws IOException, JournalException {
        Path probe = folder.journal().resolve("probe.part");
        try (FileOutputStream out = new FileOutputStream(probe.toFile())) {
            out.write(new byte[Hashes.BUFFER]);
            out.getFD().sync();
        } finally {
            Files.deleteIfExists(probe);
        }
        checkRights();
        long needed = SPACE;
        for (Path month : EventFiles.months(folder.journal())) {
            needed += FACTOR * Files.size(month);
        }
        long free = Files.getFileStore(folder.journal()).getUsableSpace();
        if (free < needed) {
            throw new JournalException(Message.of("journal.rebuild.space", folder.journal(), megabytes(needed), megabytes(free)), null);
        }
    }

    /** What may not be read or written is not damaged. */
    private void checkRights() throws IOException {
        if (!Files.exists(folder.home())) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder.home())) {
            Optional<Path> closed = all.filter(path -> !Files.isReadable(path) || !Files.isWritable(path)).findFirst();
            if (closed.isPresent()) {
                throw new AccessDeniedException(closed.get().toString());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Built again and again the disk is to blame, and each time another database is kept. */
    void checkOften() throws IOException, JournalException {
        try (Stream<Path> beside = Files.list(folder.journal())) {
            long kept = beside.filter(path -> path.getFileName().toString().startsWith(DatabaseFolder.DAMAGED)).count();
            if (kept >= MOST_KEPT) {
                throw new JournalException(Message.of("journal.rebuild.often", folder.journal(), kept), null);
            }
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 1024 * 1024 - 1) / (1024 * 1024);
    }

    /**
     * Builds it and puts it in place.
     *
     * @param why what was wrong with the old one
     */
    void run(String why) throws IOException, SQLException, JournalException {
        log.error("The journal's database cannot be used ({}): it is built again from the event files", why);
        long start = System.nanoTime();
        folder.clearFresh();
        Message reason = Message.of("journal.rebuild.reason", why);
        long count;
        try (ChainedLines lines = ChainedLines.behind(Head.NONE, folder.journal())) {
            try (Derby fresh = Derby.fresh(folder, logs, new DamageWatch(folder, told -> { }, log))) {
                count = fill(fresh, lines, reason);
            }
            keepTorn(lines);
        }
        // Past this line the old one is not needed any more.
        Optional<Path> aside = folder.putAside(clock);
        Durable.rename(folder.fresh(), folder.home());
        String kept = aside.map(path -> path.getFileName().toString()).orElse("");
        log.warn("The journal's database was built again from {} events in {} s; the old one: {}", count, (System.nanoTime() - start) / 1_000_000_000L,
                kept.isEmpty() ? "there was none" : kept);
        if (Files.exists(RestoreNote.place(folder.journal().toAbsolutePath().getParent()))) {
            // taken away by a restore, as it should: the engine tells of that
            return;
        }
        alarm.accept(kept.isEmpty() ? Message.of("journal.rebuilt.missing", count) : Message.of("journal.rebuilt", why, count, kept));
    }

    private long fill(Derby fresh, ChainedLines lines, Message reason) throws SQLException, IOException, JournalException {
        long count;
        try (Session connection = fresh.connect()) {
            migrations.run(connection, clock.instant());
            count = new Replay(folder.journal(), clock, log).run(connection, lines, reason);
        }
        if (count == 0) {
            // Nothing readable at all is no new journal.
            throw new JournalException(Message.of("journal.rebuild.broken", EventFiles.months(folder.journal()).get(0).getFileName(), 1, 1), null);
        }
        check(fresh, lines.head());
        return count;
    }

    /** Reads back what was written: as many events as the files have, linked to each other. */
    private void check(Derby fresh, Head last) throws IOException, JournalException {
        Problems problems = new Problems();
        new ChainCheck(fresh, folder.journal(), problems, log).chainOnly(last.number());
        Optional<Message> wrong = problems.list().stream().filter(problem -> !problem.code().equals(ChainCheck.ARCHIVE_GIVES_NOT)).findFirst();
        if (wrong.isPresent()) {
            throw new JournalException(wrong.get(), null);
        }
    }

    /** A half line is cut off when the files are opened for writing; here nobody can tell whether it was more than half written. */
    private void keepTorn(ChainedLines lines) throws IOException {
        if (lines.torn().isPresent()) {
            Path kept = EventFiles.folder(folder.journal()).resolve("torn-" + lines.head().number() + ".txt");
            Files.writeString(kept, lines.torn().get().text());
            Durable.syncFile(kept);
            log.warn("The last line of {} is not whole: kept as {}", lines.torn().get().file(), kept.getFileName());
        }
    }
}
