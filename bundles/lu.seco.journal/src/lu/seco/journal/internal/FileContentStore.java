// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Contents as files {@code content/ab/abcdef...}. A file's time stamp is when its content was last handed in, by which the archiver knows
 * that
 * nobody is about to refer to it.
 */
@Component(service = { ContentStore.class, FileContentStore.class })
public final class FileContentStore implements ContentStore {

    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Path folder;
    private final Path incoming;
    private final Clock clock;
    private final Logger log;
    private final Steps steps;
    /** Many may hand in at a time (read lock), but nobody while something is removed (write lock). */
    private final ReadWriteLock removal = new ReentrantReadWriteLock();
    private final Map<String, Instant> handedIn = new ConcurrentHashMap<>();

    /** @throws IOException if the store's folder cannot be used */
    @Activate
    public FileContentStore(@Reference DataFolder data, @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Steps steps) throws IOException {
        this.folder = data.content();
        this.incoming = folder.resolve("incoming");
        this.clock = clock;
        this.log = log;
        this.steps = Steps.of(steps);
        Durable.createFolder(incoming);
        removeHalfCopies();
    }

    /** What a copy that was interrupted has left. */
    private void removeHalfCopies() throws IOException {
        try (Stream<Path> found = Files.list(incoming)) {
            List<Path> parts = found.filter(path -> path.getFileName().toString().endsWith(".part")).toList();
            for (Path part : parts) {
                log.info("Removing the half copy {}", part.getFileName());
                Files.delete(part);
            }
        }
    }

    @Override
    public Path adopt(Path file, String sha256) throws IOException {
        Path target = target(sha256);
        removal.readLock().lock();
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS) && has(target)) {
                // Handed in before, but the caller did not live to hear of it.
                Durable.syncFolder(target.getParent());
                return target;
            }
            requireRegular(file);
            if (has(target)) {
                confirm(target, file, sha256);
                delete(file);
                return target;
            }
            Durable.createFolder(target.getParent());
            moveIn(file, target, sha256);
            return target;
        } finally {
            removal.readLock().unlock();
        }
    }

    @Override
    public Path copy(Path file, String sha256) throws IOException {
        Path target = target(sha256);
        removal.readLock().lock();
        try {
            requireRegular(file);
            if (has(target)) {
                confirm(target, file, sha256);
            } else {
                Durable.createFolder(target.getParent());
                copyIn(file, target, sha256);
            }
            return target;
        } finally {
            removal.readLock().unlock();
        }
    }

    @Override
    public String hash(Path file) throws IOException {
        return Hashes.of(file);
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Hashes.valid(sha256) ? Optional.of(path(sha256)).filter(FileContentStore::has) : Optional.empty();
    }

    /**
     * Removes a content that an archive holds, unless it was handed in lately: then somebody may be about to refer to it.
     *
     * @return whether it is gone
     */
    boolean remove(String sha256, Duration unusedFor) throws IOException {
        Path target = target(sha256);
        removal.writeLock().lock();
        try {
            if (!has(target)) {
                return true;
            }
            Instant stamped = Files.getLastModifiedTime(target).toInstant();
            Instant remembered = handedIn.getOrDefault(sha256, stamped);
            Instant last = stamped.isAfter(remembered) ? stamped : remembered;
            if (last.plus(unusedFor).isAfter(clock.instant())) {
                return false;
            }
            delete(target);
            return true;
        } finally {
            removal.writeLock().unlock();
        }
    }

    /** Only a hash becomes part of a path. */
    private Path target(String sha256) {
        if (!Hashes.valid(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        return path(sha256);
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static boolean has(Path target) {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
    }

    private static void requireRegular(Path file) throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a regular file: " + file);
        }
    }

    /**
     * The store has it already; a stored content of another size is damaged and replaced, provided that the file really is that content.
     */
    private void confirm(Path target, Path file, String sha256) throws IOException {
        if (Files.size(target) == Files.size(file)) {
            touch(target, sha256);
            return;
        }
        log.error("Stored content {} has {} bytes instead of {}: replacing it", sha256, Files.size(target), Files.size(file));
        copyIn(file, target, sha256);
    }

    private void moveIn(Path file, Path target, String sha256) throws IOException {
        touch(file, sha256);
        Durable.syncFile(file);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            log.debug("{} comes from another volume: copying", sha256);
            copyIn(file, target, sha256);
            delete(file);
            return;
        }
        Durable.syncFolder(target.getParent());
        protect(target);
        steps.reached(Step.CONTENT_STORED);
    }

    private void copyIn(Path file, Path target, String sha256) throws IOException {
        Path part = Files.createTempFile(incoming, sha256.substring(0, 8) + "-", ".part");
        try {
            String copied = copyDurably(file, part);
            if (!copied.equals(sha256)) {
                throw new IOException("the content is not what its hash says: " + file + ", expected " + sha256 + ", is " + copied);
            }
            touch(part, sha256);
            steps.reached(Step.CONTENT_COPIED);
            if (has(target)) {
                allowWriting(target);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(target.getParent());
            protect(target);
            steps.reached(Step.CONTENT_STORED);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copyDurably(Path file, Path part) throws IOException {
        MessageDigest digest = Hashes.digest();
        try (InputStream in = Files.newInputStream(file); FileOutputStream out = new FileOutputStream(part.toFile())) {
            // to the end, also on an interrupted thread: what is here is kept
            in.transferTo(new DigestOutputStream(out, digest));
            out.getFD().sync();
        }
        return Hashes.text(digest);
    }

    /** A file that belongs to another user may be moved but not be given a time: then it is remembered here. */
    private void touch(Path file, String sha256) {
        boolean locked = !Durable.posix(file) && !Files.isWritable(file);
        if (locked) {
            // Windows sets no time on a read-only file.
            allowWriting(file);
        }
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            log.debug("Content {} keeps its time stamp", sha256, e);
            handedIn.values().removeIf(then -> then.plus(REMEMBERED).isBefore(clock.instant()));
            handedIn.put(sha256, clock.instant());
        }
        if (locked) {
            protect(file);
        }
    }

    private void protect(Path target) {
        if (!target.toFile().setReadOnly()) {
            log.warn("Content {} could not be made read-only", target.getFileName());
        }
    }

    private void delete(Path file) throws IOException {
        if (!Durable.posix(file)) {
            // Windows deletes no read-only file.
            allowWriting(file);
        }
        Files.deleteIfExists(file);
        Durable.syncFolder(file.toAbsolutePath().getParent());
    }

    private void allowWriting(Path file) {
        if (!file.toFile().setWritable(true)) {
            log.warn("{} stays read-only", file.getFileName());
        }
    }
}
