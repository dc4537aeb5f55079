// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes small files whole or not at all, and never through a link. */
public final class SafeFile {

    private SafeFile() {
    }

    /**
     * Writes a file under a provisional name beside it, makes it durable and gives it its name in one step. What lies there is replaced, if it is a file.
     *
     * @throws IOException if it cannot be written, or if something else than a file lies there; then what lies there is unchanged
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath();
        if (target.getParent() == null || Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(target.toString(), null, "a folder, a link or something else that is no file");
        }
        Path part = target.resolveSibling(".seco-" + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
