// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.Backups.Prepared;
import lu.seco.core.backup.RestoreNote;
import lu.seco.core.io.FolderSwap;

/** The way back of a backup: read whole, laid out beside the data, then exchanged. */
final class Restoring {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final DataFolder data;
    private final Clock clock;

    Restoring(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    private FolderSwap swap() {
        return new FolderSwap(data.root());
    }

    /** Reads it twice: nothing is written before it is known to be sound, and what is written is checked again. */
    Prepared prepare(Path file, String person, BackupProgress progress) throws BackupException {
        new BackupReader(file, (done, total) -> progress.at(done, 2 * total)).read(BackupReader.Visitor.NONE);
        discard();
        boolean ready = false;
        try {
            Layout layout = new Layout(data, swap());
            Header header = new BackupReader(file, (done, total) -> progress.at(total + done, 2 * total)).read(layout);
            boolean continued = continued(header);
            String kept = kept();
            layout.storeContents(data.root().resolve(kept));
            RestoreNote note = new RestoreNote(file.getFileName().toString(), header.sequence(), continued, person, data.root().resolve(kept).toString(),
                    Optional.empty());
            Files.createDirectories(swap().incoming());
            note.write(RestoreNote.place(swap().incoming()));
            note.write(memory());
            swap().ready(kept, layout.names(continued));
            ready = true;
            return new Prepared(file, header.sequence(), continued, remarks(layout));
        } catch (IOException e) {
            throw Failures.interrupted() ? Failures.cancelled(e) : new BackupException(Message.of("backup.prepare.failed", data.root(), Failures.reason(e)), e);
        } finally {
            if (!ready) {
                clean();
            }
        }
    }

    /** Whatever is left is taken away by the next start. */
    private void clean() throws BackupException {
        boolean interrupted = Thread.interrupted();
        try {
            discard();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What stands in place of what the window shows of it before the next start. */
    private Path memory() {
        return swap().incoming().resolveSibling("note");
    }

    private List<Message> remarks(Layout layout) {
        List<Message> remarks = new ArrayList<>();
        if (layout.elsewhere()) {
            remarks.add(Message.of("backup.remark.elsewhere", data.root().resolve("elsewhere")));
        }
        remarks.add(Message.of("backup.remark.secrets"));
        return remarks;
    }

    /** Whether the events that are there go on where those of the backup end, and are sound. */
    private boolean continued(Header header) throws IOException {
        try {
            return EventSnapshot.of(data.journal()).check(header.sequence()).found().filter(header.last()::equals).isPresent();
        } catch (ChainedEvents.BrokenException e) {
            // a reason to restore
            return false;
        }
    }

    private String kept() {
        String name = "replaced-" + STAMP.format(clock.instant().atZone(clock.getZone()));
        String free = name;
        for (int n = 2; Files.exists(data.root().resolve(free), LinkOption.NOFOLLOW_LINKS); n++) {
            free = name + "-" + n;
        }
        return free;
    }

    Optional<Prepared> prepared() {
        if (!swap().ready()) {
            return Optional.empty();
        }
        try {
            return RestoreNote.read(memory()).map(note -> new Prepared(Path.of(note.file()), note.sequence(), note.continued(), List.of()));
        } catch (IOException e) {
            // it is there all the same; what it is nobody can tell now
            return Optional.of(new Prepared(Path.of("?"), 0, false, List.of()));
        }
    }

    void discard() throws BackupException {
        try {
            swap().discard();
        } catch (IOException e) {
            throw new BackupException(Message.of("backup.discard.failed", data.root().resolve("restore"), Failures.reason(e)), e);
        }
    }

    Path restore() throws BackupException {
        try {
            FolderSwap.Outcome outcome = swap().finish().orElseThrow(() -> new BackupException(Message.of("backup.restore.nothing"), null));
            if (outcome.failure().isPresent()) {
                throw undone(outcome.failure().get());
            }
            return outcome.kept();
        } catch (IOException e) {
            throw new BackupException(Message.of("backup.restore.broken", Failures.reason(e)), e);
        }
    }

    private static BackupException undone(IOException why) {
        return new BackupException(Message.of("backup.restore.failed", Failures.reason(why)), why);
    }
}
