// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.backup.Backups;

/** Backups in memory. */
final class FakeBackups implements Backups {

    static final Path FOLDER = Path.of("/srv/backups").toAbsolutePath();

    final List<String> calls = new ArrayList<>();
    final List<Backup> backups = new ArrayList<>();
    Optional<Prepared> prepared = Optional.empty();
    Optional<String> fails = Optional.empty();
    Runnable meanwhile = () -> { };

    FakeBackups() {
        backups.add(backup(BackupReason.SCHEDULED, 120));
    }

    static Backup backup(BackupReason reason, long sequence) {
        return new Backup(FOLDER.resolve("SeCo-backup-" + sequence + ".zip"), 2_621_440, Instant.parse("2026-02-10T11:30:00Z"), sequence, reason, "0.1.0",
                List.of());
    }

    private void does(String call, BackupProgress progress) throws BackupException {
        calls.add(call);
        progress.at(1, 2);
        meanwhile.run();
        if (Thread.currentThread().isInterrupted()) {
            throw new BackupException(Message.of("backup.cancelled"), null);
        }
        if (fails.isPresent()) {
            throw new BackupException(Message.of(fails.get()), null);
        }
    }

    @Override
    public Path folder() {
        return FOLDER;
    }

    @Override
    public Backup write(Path folder, BackupReason reason, BackupProgress progress) throws BackupException {
        does("write " + folder, progress);
        backups.add(0, backup(reason, 121));
        return backups.get(0);
    }

    @Override
    public List<Backup> list(Path folder) {
        return List.copyOf(backups);
    }

    @Override
    public Backup check(Path file, BackupProgress progress) throws BackupException {
        does("check " + file.getFileName(), progress);
        return backups.get(0);
    }

    @Override
    public Prepared prepare(Path file, String person, BackupProgress progress) throws BackupException {
        does("prepare " + file.getFileName() + " " + person, progress);
        prepared = Optional.of(new Prepared(file, 120, false, List.of()));
        return prepared.get();
    }

    @Override
    public Optional<Prepared> prepared() {
        return prepared;
    }

    @Override
    public void discard() {
        calls.add("discard");
        prepared = Optional.empty();
    }

    @Override
    public Path restore() {
        throw new UnsupportedOperationException("never while the engine works");
    }
}
