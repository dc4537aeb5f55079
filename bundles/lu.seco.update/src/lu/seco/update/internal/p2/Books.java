// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which p2 keeps what it knows of an installation, to be read: the folder itself, or a copy for the moment where whoever runs this may not
 * write there. p2 locks its books even for reading, so that a service with an account of its own could not look for updates of a program that belongs to
 * root. Small: 100 KB.
 */
final class Books implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path folder;
    private final boolean copied;

    private Books(Path folder, boolean copied) {
        this.folder = folder;
        this.copied = copied;
    }

    /**
     * Opens the books of an installation.
     *
     * @throws IOException if they cannot be written, and cannot be copied either
     */
    static Books open(Place place) throws IOException {
        if (lockable(place)) {
            return new Books(place.data(), false);
        }
        Books books = new Books(Files.createTempDirectory("seco-p2-"), true);
        try {
            books.fill(place.data());
            return books;
        } catch (IOException e) {
            books.close();
            throw e;
        }
    }

    /** The same way as p2 does it. */
    private static boolean lockable(Place place) {
        try (FileChannel lock = FileChannel.open(place.registry().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return lock.isOpen();
        } catch (IOException e) {
            // p2 would end with an exception of its own: the copy it is
            return false;
        }
    }

    private void fill(Path original) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(original)) {
            files = all.filter(file -> !file.getFileName().toString().equals(LOCK)).toList();
        }
        for (Path file : files) {
            Path target = folder.resolve(original.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    /** Where p2 may read and lock. */
    Path folder() {
        return folder;
    }

    /** Takes a copy away. */
    @Override
    public void close() {
        if (copied) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                // what could not be deleted now is deleted with the process; what then stays lies where the system cleans up
                folder.toFile().deleteOnExit();
            }
        }
    }
}
