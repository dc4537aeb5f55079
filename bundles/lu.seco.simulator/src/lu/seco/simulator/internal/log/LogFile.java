// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import lu.seco.simulator.internal.io.DurableFiles;

/** A log file that only grows, each line durable when it is written, with rotation by size. */
final class LogFile {

    private final Path file;
    private final long rotateAt;
    private final long keep;

    /**
     * @param file the log
     * @param rotateAt size in bytes after which it is rotated; 0 for never
     * @param keep how many rotated files stay
     */
    LogFile(Path file, long rotateAt, long keep) {
        this.file = file;
        this.rotateAt = rotateAt;
        this.keep = keep;
    }

    void append(byte[] line) throws IOException {
        Files.createDirectories(file.getParent());
        if (rotateAt > 0 && Files.exists(file) && Files.size(file) + line.length > rotateAt) {
            rotate();
        }
        DurableFiles.append(file, line);
    }

    /** The log becomes {@code <name>.1}, an older {@code .1} becomes {@code .2} and so on. */
    void rotate() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Files.deleteIfExists(numbered(keep));
        for (long i = keep - 1; i > 0; i--) {
            if (Files.exists(numbered(i))) {
                Files.move(numbered(i), numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (keep > 0) {
            Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(file);
        }
    }

    void truncate() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(0);
            channel.force(true);
        }
    }

    private Path numbered(long number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
