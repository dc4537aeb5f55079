// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import lu.seco.core.DataFolder;
import lu.seco.core.InstanceGuard;
import lu.seco.core.io.HalfFiles;
import lu.seco.core.io.WriterProcess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Guards the data folder by a lock of the operating system on {@code run/lock}, which ends with the process however that ends. {@code
 * run/holder} tells people who holds it; a note without a lock, or of a process that is gone, is worth nothing. {@code run/knock} asks the
 * window to show itself.
 *
 * <p>The channel stays open as long as the component lives: on POSIX systems closing any channel on a file gives up all locks the
 * process has on it.
 */
@Component(service = InstanceGuard.class)
public final class FileLockGuard implements InstanceGuard {

    /** Another process that only asks who holds the folder has the lock for a moment. */
    private static final int TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(40);

    private final DataFolder folder;
    private final Path lockFile;
    private final HolderNote note;
    private final Clock clock;
    private final Logger log;
    private final Knocks knocks;
    private FileChannel channel;
    private FileLock lock;
    private Holder self;

    @Activate
    public FileLockGuard(@Reference DataFolder folder, @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log) {
        this.folder = folder;
        lockFile = folder.run().resolve("lock");
        note = new HolderNote(folder.run().resolve("holder"));
        this.clock = clock;
        this.log = log;
        knocks = new Knocks(folder.run(), log);
    }

    @Override
    public synchronized Optional<Holder> acquire(String program) throws IOException {
        if (lock != null) {
            return Optional.empty();
        }
        for (int tried = 1; lock == null && tried <= TRIES; tried++) {
            lock = tryLock();
            if (lock == null && tried < TRIES) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
        if (lock == null) {
            return Optional.of(other());
        }
        self = new Holder(program, ProcessHandle.current().pid(), ThisMachine.user(), ThisMachine.host(), clock.instant());
        try {
            note.write(self);
        } catch (IOException e) {
            log.warn("the folder is taken, but the note saying so cannot be written beside {}: {}", lockFile, e.toString());
        }
        // nobody waits for it: a folder of answers may hold a hundred thousand files, and a window is about to be drawn
        Thread clearing = new Thread(this::clearHalfFiles, "SeCo half files");
        clearing.setDaemon(true);
        clearing.start();
        return Optional.empty();
    }

    /** What a holder before this one was writing when it was killed. What is written meanwhile is told apart by its process. */
    private void clearHalfFiles() {
        try {
            List<Path> gone = HalfFiles.clear(folder.root(), Set.of(folder.content(), folder.journal()));
            if (!gone.isEmpty()) {
                log.info("cleared away what was left half written: {}", gone);
            }
        } catch (IOException e) {
            log.warn("cannot see what was left half written in {}: {}", folder.root(), e.toString());
        }
    }

    @Override
    public synchronized Optional<Holder> holder() {
        if (lock != null) {
            return Optional.of(self);
        }
        try (FileLock probe = tryLock()) {
            return probe == null ? Optional.of(other()) : Optional.empty();
        } catch (IOException e) {
            log.warn("cannot see whether the data folder is held, {}: {}", lockFile, e.toString());
            return Optional.of(other());
        }
    }

    @Override
    public void knock() throws IOException {
        knocks.knock();
    }

    @Override
    public Runnable onKnock(Runnable listener) {
        return knocks.add(listener);
    }

    @Override
    public synchronized void release() {
        if (lock == null) {
            return;
        }
        try {
            note.delete();
        } catch (IOException e) {
            log.warn("the note of who holds the data folder stays behind, {}: {}", lockFile, e.toString());
        }
        try {
            lock.release();
        } catch (IOException e) {
            log.warn("the lock {} is not released before the process ends: {}", lockFile, e.toString());
        }
        lock = null;
        self = null;
    }

    @Deactivate
    public synchronized void close() throws IOException {
        knocks.close();
        release();
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    private FileLock tryLock() throws IOException {
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // a second SeCo within this very process, for example a second framework in a test: held, like by anybody else
            return null;
        }
    }

    private Holder other() {
        return note.read().filter(FileLockGuard::mayLive).orElseGet(() -> new Holder("?", -1, "?", "?", Instant.EPOCH));
    }

    /** Whether the process of a note can still be the one that has the lock; of another machine nothing is known. */
    private static boolean mayLive(Holder holder) {
        return !holder.host().equals(ThisMachine.host()) || WriterProcess.mayLive(holder.pid(), holder.since());
    }
}
