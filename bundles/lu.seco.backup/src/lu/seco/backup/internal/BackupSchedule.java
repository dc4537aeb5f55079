// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.backup.Backups;
import lu.seco.core.exchange.DailyTime;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineTimer;
import lu.seco.core.exchange.EngineWatch;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Writes a backup every day or every Monday while an engine works, if the settings want it; a machine that was off then does it soon after its next start.
 * Keeps the newest of its own; those that people or updates wrote are never touched. What the folder holds is its memory, so a backup that was taken away
 * is written again.
 */
@Component(service = EngineListener.class, configurationPid = BackupSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class BackupSchedule extends EngineWatch<BackupSchedule.Config> {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Backups backups;
    private final Notifier notifier;
    private final Clock clock;
    private final Logger log;
    private Instant failed = Instant.MIN;

    /** Part of {@link BackupSettings}. */
    public @interface Config {

        /** {@code never}, {@code daily} or {@code weekly}. */
        String automatic() default BackupSettings.NEVER;

        /** From when on, {@code HH:mm}. */
        String time() default "12:30";

        /** How many are kept. */
        int keep() default 7;
    }

    @Activate
    public BackupSchedule(@Reference Backups backups, @Reference Notifier notifier, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log, Config config) {
        super(EngineTimer.worker("SeCo backup"), BETWEEN, true, config);
        this.backups = backups;
        this.notifier = notifier;
        this.clock = clock;
        this.log = log;
    }

    /** Holds from the next minute on. */
    @Modified
    public void modified(Config now) {
        configure(now);
    }

    /** Ends a backup that is going on; nothing of it is left. */
    @Deactivate
    public void deactivate() {
        end();
    }

    /** Writes a backup if the last of its own is older than the last time it was due. */
    @Override
    protected void look() {
        if (config().automatic().equals(BackupSettings.NEVER)) {
            return;
        }
        Path folder = backups.folder();
        try {
            Instant due = due();
            if (failed.isBefore(due) && own(folder).stream().noneMatch(backup -> !backup.at().isBefore(due) && !backup.at().isAfter(clock.instant()))) {
                backups.write(folder, BackupReason.SCHEDULED, BackupProgress.NONE);
                prune(folder);
            }
        } catch (BackupException e) {
            if (Thread.currentThread().isInterrupted()) {
                log.info("the backup was stopped with the engine");
                return;
            }
            // told once; tried again at the next time
            failed = clock.instant();
            log.error("no backup in {}", folder, e);
            notifier.tell(new Notice(Notice.Level.ALARM, e.told(), Optional.empty()));
        }
    }

    @Override
    protected void failed(Exception failure) {
        log.error("the backup failed", failure);
    }

    private List<Backup> own(Path folder) throws BackupException {
        return backups.list(folder).stream().filter(backup -> backup.reason() == BackupReason.SCHEDULED).toList();
    }

    private void prune(Path folder) throws BackupException {
        for (Backup old : own(folder).stream().skip(config().keep()).toList()) {
            try {
                Files.delete(old.path());
                log.info("old backup {} deleted", old.path());
            } catch (IOException e) {
                log.warn("the old backup {} cannot be deleted", old.path(), e);
                notifier.tell(new Notice(Notice.Level.WARNING, Message.of("backup.prune.failed", old.path(), Failures.reason(e)), Optional.empty()));
                return;
            }
        }
    }

    /** When it was due last. */
    private Instant due() {
        ZonedDateTime day = DailyTime.of(config().time()).last(clock.instant().atZone(clock.getZone()));
        boolean weekly = config().automatic().equals(BackupSettings.WEEKLY);
        return (weekly ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day).toInstant();
    }
}
