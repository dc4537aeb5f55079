// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Reads and writes small files so that nobody ever sees half of one, also after a power cut. */
public final class SafeFile {

    private SafeFile() {
    }

    /**
     * The bytes of a file.
     *
     * @param most more are not read
     * @return at most one byte more than {@code most}: so the caller sees that the file is too large
     */
    public static byte[] read(Path file, int most) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(most + 1);
        }
    }

    /** Replaces a file, or makes it with its folder. */
    public static void replace(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
