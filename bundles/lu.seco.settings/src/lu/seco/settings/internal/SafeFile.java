// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.function.BooleanSupplier;

/** Writes small files so that nobody ever sees half of one, also after a power cut. */
final class SafeFile {

    private SafeFile() {
    }

    static void replace(Path file, String text) throws IOException {
        replace(file, text, () -> true);
    }

    /**
     * Replaces the file if that is still wanted when all is ready; its permissions stay.
     *
     * @return whether it was
     */
    static boolean replace(Path file, String text, BooleanSupplier still) throws IOException {
        Path draft = draft(file, text);
        try {
            keepPermissions(file, draft);
            if (!still.getAsBoolean()) {
                return false;
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(file.toAbsolutePath().getParent());
            return true;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void keepPermissions(Path file, Path draft) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (old != null && Files.exists(file)) {
            Files.setPosixFilePermissions(draft, old.readAttributes().permissions());
        }
    }

    /** Makes the new name last; Windows has no such thing and needs none. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the content is on the disk; at worst a power cut brings back the file before it, whole
            return;
        }
    }

    /**
     * Writes the file unless there is one already.
     *
     * @return false if there was one; it is left as it is
     */
    static boolean create(Path file, String text) throws IOException {
        Path draft = draft(file, text);
        try {
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            // a file system without hard links, such as FAT: a move that refuses to replace is the next best
            return moveUnlessThere(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean moveUnlessThere(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static Path draft(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }
}
