// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.diagnosis.internal.Reason;

/** Opens logs for reading, and says in a sentence why it cannot. */
public final class LogOpening {

    private final Texts texts;

    public LogOpening(Texts texts) {
        this.texts = texts;
    }

    /**
     * Reads from a log while it is open.
     *
     * @throws IOException if it cannot be read; its message is a sentence for people
     */
    public <T> T read(Path file, Reading<T> reading) throws IOException {
        try {
            // a pipe or a device would block for ever
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException(texts.text(Message.of("logs.no-file", file)));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return reading.from(channel);
            }
        } catch (NoSuchFileException e) {
            throw new IOException(texts.text(Message.of("logs.missing", file)), e);
        } catch (FileSystemException e) {
            throw new IOException(texts.text(Message.of("logs.unreadable", file, Reason.of(e))), e);
        }
    }

    /**
     * What is read.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Reading<T> {
        T from(FileChannel channel) throws IOException;
    }
}
