// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.remote.internal.contract.Deliveries;
import lu.seco.remote.internal.contract.Delivery;

/**
 * Brings files of the service to where this window can read them: contents into a folder that only this account can read, others to where the person wants
 * them. Ends early when the thread is interrupted.
 */
final class Fetching {

    private final Path folder;

    /** @param folder for contents; need not exist */
    Fetching(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** Forgets the contents that were fetched earlier. */
    void clear() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * A content; fetched once.
     *
     * @return empty if the service does not have it
     * @throws IOException if it cannot be fetched, or is not what its hash says
     */
    Path content(Deliveries service, Delivery delivery, String sha256) throws IOException {
        Path file = folder.resolve(sha256);
        if (!Files.isRegularFile(file)) {
            if (!Files.isDirectory(folder)) {
                SafeFile.secretFolder(folder);
            }
            String hash = fetch(service, delivery, file);
            if (!hash.equals(sha256)) {
                Files.deleteIfExists(file);
                throw new IOException("the content that came is another one: " + hash);
            }
        } else {
            service.fetched(delivery.id());
        }
        return file;
    }

    /** A bundle for support, into a folder, under a name that is free there. */
    Path supportBundle(Deliveries service, Optional<Subject> about, Path into) throws IOException {
        Delivery delivery = service.supportBundle(about);
        String name = plain(delivery.name());
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        Path file = into.resolve(name);
        for (int number = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); number++) {
            file = into.resolve(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        fetch(service, delivery, file);
        return file;
    }

    void calendar(Deliveries service, LocalDate until, Path file) throws JournalException, IOException {
        fetch(service, service.calendar(until), file);
    }

    /** A name the other end chose never leads out of the folder. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "");
        return plain.isEmpty() ? "seco" : plain;
    }

    /** Fetches piece by piece; the file is there whole or not at all. */
    private static String fetch(Deliveries service, Delivery delivery, Path file) throws IOException {
        MessageDigest digest = Hashes.digest();
        try {
            SafeFile.write(file, out -> pieces(service, delivery, new DigestOutputStream(out, digest)));
            return Hashes.text(digest);
        } finally {
            service.fetched(delivery.id());
        }
    }

    private static void pieces(Deliveries service, Delivery delivery, OutputStream out) throws IOException {
        for (long offset = 0; offset < delivery.size();) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            byte[] piece = service.read(delivery.id(), offset);
            if (piece.length == 0) {
                throw new IOException("the file ends before its end");
            }
            out.write(piece);
            offset += piece.length;
        }
    }
}
