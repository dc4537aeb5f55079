// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Room on the disk that is given up when it is full, so that the line of an event that is committed can still be written. No event is committed
 * without it, so a full disk leaves no event that only the database knows.
 */
final class Reserve {

    /** More than the lines of any one append. */
    private static final int SIZE = 512 * 1024;

    private final Path file;

    Reserve(Path folder) {
        this.file = folder.resolve("reserve");
    }

    /**
     * Makes it unless it is there.
     *
     * @throws IOException if there is no room for it
     */
    void ensure() throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) == SIZE) {
            return;
        }
        byte[] bytes = new byte[SIZE];
        // Not zeros: some file systems give them no room.
        Arrays.fill(bytes, (byte) 'r');
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    /** Gives it up. */
    void release() throws IOException {
        Files.deleteIfExists(file);
    }
}
