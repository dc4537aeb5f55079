// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import lu.seco.core.journal.JournalException;
import lu.seco.ui.internal.list.ListsWords;

/** Writes a file that a person named: whole or not at all, whatever stood there before. */
public final class SafeFile {

    private SafeFile() {
    }

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException, JournalException;
    }

    /**
     * Writes beside the target and puts it in its place when all of it is on the disk.
     *
     * @throws IOException if it cannot be written; then nothing has changed
     * @throws JournalException what the content throws; likewise
     */
    public static void write(Path target, Content content) throws IOException, JournalException {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new AccessDeniedException(absolute.toString());
        }
        Path part = absolute.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.to(out);
                out.flush();
                channel.force(true);
            }
            move(part, absolute);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why a file could not be written or read, in words as far as they are known. */
    public static String reason(IOException e, ListsWords words) {
        if (e instanceof AccessDeniedException) {
            return words.reason_denied_text;
        }
        if (e instanceof NoSuchFileException) {
            return words.reason_folder_text;
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
