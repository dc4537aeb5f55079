// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.backup.Backups;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Backups as zip files. It never asks for the journal: a restore must not open it, and its files say all. */
@Component(service = Backups.class, configurationPid = BackupSettings.PID)
public final class FileBackups implements Backups {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final int TRIES = 3;
    private static final int MOST_LISTED = 10_000;

    private final DataFolder data;
    private final Clock clock;
    private final Logger log;
    private final String version;
    private final Optional<Settings> settings;
    private final Restoring restoring;
    private volatile Config config;

    /** Part of {@link BackupSettings}. */
    public @interface Config {

        /** Where backups go; absolute, or relative to the data folder. */
        String folder() default BackupSettings.STANDARD_FOLDER;
    }

    /** @param settings null if there are none */
    @Activate
    public FileBackups(BundleContext context, @Reference DataFolder data, @Reference Clock clock,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Settings settings, @Reference(service = LoggerFactory.class) Logger log, Config config) {
        this(context.getBundle().getVersion().toString(), data, clock, Optional.ofNullable(settings), log, config);
    }

    FileBackups(String version, DataFolder data, Clock clock, Optional<Settings> settings, Logger log, Config config) {
        this.version = version;
        this.data = data;
        this.clock = clock;
        this.settings = settings;
        this.log = log;
        this.config = config;
        this.restoring = new Restoring(data, clock);
    }

    /** Another folder holds from the next backup on. */
    @Modified
    public void modified(Config now) {
        config = now;
    }

    @Override
    public Path folder() {
        return data.root().resolve(config.folder()).toAbsolutePath().normalize();
    }

    @Override
    public synchronized Backup write(Path folder, BackupReason reason, BackupProgress progress) throws BackupException {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (List.of(data.journal(), data.content(), data.intake(), data.run()).stream().anyMatch(own -> target.startsWith(own.toAbsolutePath()))) {
                throw new BackupException(Message.of("backup.folder.own", target), null);
            }
            Files.createDirectories(target);
            for (int tried = 1; true; tried++) {
                try {
                    return written(target, reason, progress);
                } catch (BackupWriter.ChangedException e) {
                    if (tried == TRIES) {
                        throw e;
                    }
                    log.info("the journal was archived while its backup was written: written again");
                }
            }
        } catch (ChainedEvents.BrokenException e) {
            throw new BackupException(Message.of("backup.journal.broken", e.getMessage()), e);
        } catch (IOException e) {
            throw Failures.writing(target, e);
        }
    }

    private Backup written(Path folder, BackupReason reason, BackupProgress progress) throws IOException {
        BackupWriter writer = new BackupWriter(new Sources(data, descriptor()), progress);
        EventSnapshot events = EventSnapshot.of(data.journal());
        Instant now = clock.instant();
        ChainedEvents chain = events.check(0);
        Header header = new Header(now, chain.number(), chain.hash(), reason, version);
        Path file = free(folder, "SeCo-backup-" + STAMP.format(now.atZone(clock.getZone())) + "-" + chain.number());
        Path list = Files.createTempFile(data.run(), "backup-", ".sums");
        try {
            SafeFile.<IOException>writeSecret(file, out -> writer.write(header, events, out, list));
        } finally {
            Files.deleteIfExists(list);
        }
        writer.remarks().forEach(remark -> log.warn("backup: {} {}", remark.code(), remark.arguments()));
        log.info("backup {} written, {} bytes, up to event {}", file, Files.size(file), header.sequence());
        return backup(file, header, writer.remarks());
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name + ".zip");
        for (int n = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); n++) {
            file = folder.resolve(name + "-" + n + ".zip");
        }
        return file;
    }

    private Optional<Path> descriptor() {
        return settings.flatMap(known -> known.value("sofie.descriptor")).filter(name -> !name.isBlank()).map(name -> data.root().resolve(name).normalize());
    }

    private static Backup backup(Path file, Header header, List<Message> remarks) throws IOException {
        return new Backup(file, Files.size(file), header.at(), header.sequence(), header.reason(), header.version(), remarks);
    }

    @Override
    public List<Backup> list(Path folder) throws BackupException {
        List<Backup> found = new ArrayList<>();
        if (!Files.exists(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "SeCo-backup-*.zip")) {
            for (Path file : files) {
                if (found.size() < MOST_LISTED && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    listed(file.toAbsolutePath()).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            throw Failures.reading(folder, e);
        }
        found.sort(Comparator.comparing(Backup::at).thenComparing(Backup::path).reversed());
        return found;
    }

    private Optional<Backup> listed(Path file) throws IOException {
        try {
            return Optional.of(backup(file, BackupReader.header(file), List.of()));
        } catch (BackupException e) {
            log.info("{} is no backup: {}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Backup check(Path file, BackupProgress progress) throws BackupException {
        Path absolute = file.toAbsolutePath();
        Header header = new BackupReader(absolute, progress).read(BackupReader.Visitor.NONE);
        try {
            return backup(absolute, header, List.of());
        } catch (IOException e) {
            throw Failures.reading(absolute, e);
        }
    }

    @Override
    public synchronized Prepared prepare(Path file, String person, BackupProgress progress) throws BackupException {
        return restoring.prepare(file.toAbsolutePath(), person, progress);
    }

    @Override
    public Optional<Prepared> prepared() {
        return restoring.prepared();
    }

    @Override
    public synchronized void discard() throws BackupException {
        restoring.discard();
    }

    @Override
    public synchronized Path restore() throws BackupException {
        return restoring.restore();
    }
}
