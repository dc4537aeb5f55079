// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.backup.Backups;
import lu.seco.core.backup.Backups.Prepared;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Work;

/** Writes, lists and checks backups, and prepares a restore for the next start: what is exchanged must not be open. */
final class BackupPresenter {

    private static final int THOUSAND = 1000;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final Room room;
    private final Work work;
    private final BackupView view;
    private final String person;
    private final BackupWords words;
    /** Whose interruption stops what is being done; null while nothing is. */
    private Thread worker;
    private boolean wanted;
    private boolean closed;
    private int shown;

    BackupPresenter(Room room, Work work, BackupView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        this.person = Objects.requireNonNull(person, "person");
        words = room.language().words(BackupWords.class);
    }

    /** Something that takes time; what it gives is told. */
    @FunctionalInterface
    private interface Job {
        String run(Backups backups) throws BackupException;
    }

    /** Shows what there is. */
    void start() {
        work.now(() -> {
            Optional<Backups> backups = room.engine().further().find(Backups.class);
            if (backups.isEmpty()) {
                ui(() -> view.told(words.missing));
            } else {
                refresh(backups.get());
            }
        });
    }

    /** Writes one; into the usual folder if none is named. */
    void write(Optional<Path> folder) {
        run(words.writing, backups -> {
            Backup backup = backups.write(folder.orElseGet(backups::folder), BackupReason.ASKED, this::progress);
            String remarks = backup.remarks().stream().map(this::text).collect(Collectors.joining(" "));
            return (room.language().text(words.written, backup.path(), size(backup.size())) + " " + remarks).strip();
        });
    }

    void check(Path file) {
        run(words.checking, backups -> room.language().text(words.sound, file.getFileName(), backups.check(file, this::progress).sequence()));
    }

    /** Lays one out; the next start does the rest. */
    void prepare(Path file) {
        run(words.preparing, backups -> {
            Prepared prepared = backups.prepare(file, person, this::progress);
            String remarks = prepared.remarks().stream().map(this::text).collect(Collectors.joining(" "));
            return (prepared.continued() ? words.prepared_continued : words.prepared_older) + " " + remarks;
        });
    }

    /** Gives up what is prepared. */
    void discard() {
        run("", backups -> {
            backups.discard();
            return words.discarded;
        });
    }

    /** Stops what is being done; nothing of it is left. */
    synchronized void cancel() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    synchronized boolean working() {
        return wanted;
    }

    /** One thing at a time. */
    private synchronized boolean take() {
        boolean free = !wanted;
        wanted = true;
        return free;
    }

    /** The window closes: what is being done is stopped, and nothing is shown any more. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        cancel();
    }

    private void run(String begun, Job job) {
        if (!take()) {
            return;
        }
        work.now(() -> {
            Optional<Backups> backups = room.engine().further().find(Backups.class);
            if (backups.isEmpty()) {
                end(words.missing);
                return;
            }
            begin(begun);
            String told;
            try {
                told = job.run(backups.get());
            } catch (BackupException e) {
                told = text(e.told());
            } catch (RuntimeException e) {
                end(words.failed);
                throw e;
            }
            end(told);
            refresh(backups.get());
        });
    }

    private void begin(String begun) {
        synchronized (this) {
            worker = Thread.currentThread();
            shown = 0;
        }
        ui(() -> {
            view.busy(true);
            view.progress(0);
            view.told(begun);
        });
    }

    private void end(String told) {
        synchronized (this) {
            worker = null;
            wanted = false;
            // a late wish to stop is not for what comes after
            Thread.interrupted();
        }
        ui(() -> {
            view.busy(false);
            view.told(told);
        });
    }

    /** Told only when it can be seen: there may be a million files. */
    private void progress(long done, long total) {
        int now = total == 0 ? THOUSAND : (int) (THOUSAND * done / total);
        if (now > shown) {
            shown = now;
            ui(() -> view.progress(now));
        }
    }

    private void refresh(Backups backups) {
        Optional<String> prepared = backups.prepared().map(one -> room.language().text(words.prepared_told, one.file().getFileName()));
        ui(() -> view.prepared(prepared));
        Path folder = backups.folder();
        try {
            List<BackupRow> rows = backups.list(folder).stream().map(this::row).toList();
            ui(() -> view.list(folder.toString(), rows));
        } catch (BackupException e) {
            ui(() -> view.told(text(e.told())));
        }
    }

    private BackupRow row(Backup backup) {
        String reason = switch (backup.reason()) {
            case ASKED -> words.reason_asked;
            case SCHEDULED -> words.reason_scheduled;
            case UPDATE -> words.reason_update;
        };
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT).withLocale(room.language().locale());
        return new BackupRow(backup.path(), time.format(backup.at().atZone(room.engine().clock().getZone())), String.valueOf(backup.sequence()),
                size(backup.size()), reason);
    }

    private String size(long bytes) {
        return room.language().text(words.size_megabytes, String.format(room.language().locale(), "%.1f", bytes / MEGABYTE));
    }

    private String text(Message message) {
        return room.engine().text(message, room.language().locale());
    }

    private void ui(Runnable shows) {
        room.ui().execute(() -> {
            boolean gone;
            synchronized (this) {
                gone = closed;
            }
            if (!gone) {
                shows.run();
            }
        });
    }
}
