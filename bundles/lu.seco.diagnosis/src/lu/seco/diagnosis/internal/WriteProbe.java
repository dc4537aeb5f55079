// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes a small file through to the disk, reads it back and deletes it: the only question that rights, access lists, full disks and shares
 * answer alike. Its name begins with a dot, so that neither SeCo nor payroll takes it for a file of theirs.
 */
final class WriteProbe {

    private static final byte[] PROBE =
            "SeCo writes, reads and deletes this file to see whether it can.\n".getBytes(StandardCharsets.US_ASCII);

    private WriteProbe() {
    }

    /**
     * Tries.
     *
     * @return whether the file could be read back as it was written
     * @throws IOException if it could not be written, read or deleted
     */
    static boolean in(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".seco-probe-", ".tmp");
        try {
            write(probe);
            return Arrays.equals(PROBE, Files.readAllBytes(probe));
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static void write(Path probe) throws IOException {
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(PROBE);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
