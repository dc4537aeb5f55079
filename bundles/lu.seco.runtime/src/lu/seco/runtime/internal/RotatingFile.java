// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A text file that grows at its end and makes room in time: {@code seco.log}, {@code seco.log.1} (younger) to {@code seco.log.4} (oldest).
 *
 * <p>The file is opened for each entry: service, workbench and command line write into the same one, and none of them goes on
 * writing into what another one has just put aside. {@code java.util.logging.FileHandler} gives each process a file of its own, holds it
 * locked and calls the current one {@code seco.log.0}.
 */
final class RotatingFile {

    private final Path file;
    private final Path lock;

    RotatingFile(Path file) {
        this.file = file;
        this.lock = file.resolveSibling(file.getFileName() + ".lock");
    }

    /**
     * Appends a text.
     *
     * @param limit size in bytes the file does not pass, unless one entry alone does
     * @param files how many files there are, the current one included
     * @return why no room could be made; the text is written all the same
     * @throws IOException if the text could not be written
     */
    Optional<IOException> append(String text, long limit, int files) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        Optional<IOException> trouble = Optional.empty();
        try {
            makeRoom(bytes.remaining(), limit, files);
        } catch (IOException e) {
            trouble = Optional.of(e);
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return trouble;
    }

    private void makeRoom(int more, long limit, int files) throws IOException {
        if (!full(more, limit)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            // without the lock another process is making room; with it, look again, it may just have done so
            if (held != null && full(more, limit)) {
                rotate(files);
            }
        }
    }

    private void rotate(int files) throws IOException {
        boolean more = true;
        for (int old = files - 1; more; old++) {
            // goes on beyond the oldest one kept: there may be others from a time when more were kept
            more = Files.deleteIfExists(numbered(old)) || old < files;
        }
        for (int old = files - 2; old >= 1; old--) {
            if (Files.exists(numbered(old))) {
                Files.move(numbered(old), numbered(old + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean full(int more, long limit) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        long size = Files.size(file);
        return size > 0 && size + more > limit;
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
