// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lu.seco.core.Message;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.Evidence;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;

/**
 * What SOFiE's folders show. A folder the descriptor does not have shows nothing; the queue must be there, because a missing folder is no
 * empty one.
 */
final class FolderFacts {

    /** Some file systems round times down by up to two seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);
    /** The clock behind a network share may be wrong, if not by so much: whom it makes look old must still be suspected. */
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);

    private final Descriptor descriptor;

    FolderFacts(Descriptor descriptor) throws SofieException {
        this.descriptor = descriptor;
        if (!Files.isDirectory(descriptor.folder(Role.QUEUE))) {
            throw new SofieException(Message.of("sofie.folder.missing", descriptor.folder(Role.QUEUE)), null);
        }
    }

    /** The encrypted file in the folder of that role, as evidence. */
    Optional<Evidence> encrypted(Role role, String name) throws IOException {
        Optional<Path> file = descriptor.optionalFolder(role).filter(folder -> PlainName.fits(name)).map(folder -> folder.resolve(name));
        return file.isPresent() && isEncrypted(file.get()) ? Optional.of(evidence(file.get())) : Optional.empty();
    }

    private boolean isEncrypted(Path file) {
        return descriptor.encryptedName().matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Names of the encrypted files that wait in a queue; none if it is not there. */
    static Set<String> waiting(Descriptor descriptor) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(descriptor.folder(Role.QUEUE))) {
            for (Path file : files) {
                if (descriptor.encryptedName().matcher(file.getFileName().toString()).matches()) {
                    names.add(file.getFileName().toString());
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // told as what keeps files from being handed over; nothing is proven without it
            return Set.of();
        }
        return names;
    }

    /** Encrypted files that may have come into the queue or among those uploaded since then. */
    Set<String> mayHaveComeSince(Instant time) throws IOException {
        Set<String> names = new TreeSet<>();
        collect(descriptor.folder(Role.QUEUE), time, names);
        Optional<Path> sent = descriptor.optionalFolder(Role.SENT);
        if (sent.isPresent() && Files.isDirectory(sent.get())) {
            collect(sent.get(), time, names);
        }
        return names;
    }

    private void collect(Path folder, Instant time, Set<String> names) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isEncrypted(file) && isSince(file, time, WRONG_CLOCK)) {
                    names.add(file.getFileName().toString());
                }
            }
        }
    }

    /** A file of that name and content that came into the folder of that role since then. */
    Optional<Evidence> copy(Role role, String name, String sha256, Instant since) throws IOException {
        Optional<Path> folder = descriptor.optionalFolder(role);
        if (folder.isEmpty() || !PlainName.fits(name)) {
            return Optional.empty();
        }
        Path file = folder.get().resolve(name);
        return Hashes.has(file, sha256) && isSince(file, since, ROUNDING) ? Optional.of(evidence(file)) : Optional.empty();
    }

    private static boolean isSince(Path file, Instant time, Duration tolerance) throws IOException {
        Instant from = time.equals(Instant.MAX) ? time : time.minus(tolerance);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return !attributes.lastModifiedTime().toInstant().isBefore(from) || !attributes.creationTime().toInstant().isBefore(from)
                    || !changed(file).isBefore(from);
        } catch (NoSuchFileException e) {
            // gone in the meantime, so it is not there
            return false;
        }
    }

    /** When the entry itself changed, so also by a move; not every system tells. */
    private static Instant changed(Path file) throws IOException {
        try {
            return ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return Instant.MIN;
        }
    }

    private static Evidence evidence(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Evidence(file.getFileName() + " " + attributes.size() + " B " + attributes.lastModifiedTime(),
                file.getParent().toString());
    }
}
