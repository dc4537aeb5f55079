// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import lu.seco.core.io.Hashes;

/** One log opened for reading. */
final class LogFile implements AutoCloseable {

    private static final int TRIES = 5;

    private final Path path;
    private final FileChannel channel;
    private final long size;

    private LogFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    /**
     * Opens a log. A file that cannot be opened right now (a virus scanner or a backup holds it) is tried again a few times.
     *
     * @param pause waits a moment
     * @return empty if there is no such file
     */
    static Optional<LogFile> open(Path path, Runnable pause) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                return Optional.of(opened(path));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                pause.run();
            }
        }
    }

    private static LogFile opened(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new LogFile(path, channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    long size() {
        return size;
    }

    FileChannel channel() {
        return channel;
    }

    /** Whether this is the log the position was taken in: the bytes before it are the same. */
    boolean holds(PositionToken token) throws IOException {
        return size >= token.offset() && head(token.offset()).equals(token.head()) && tail(token.offset()).equals(token.tail());
    }

    /** Fingerprint of the beginning, of nothing behind the offset. */
    String head(long offset) throws IOException {
        return fingerprint(0, (int) Math.min(offset, PositionToken.HEAD));
    }

    /** Fingerprint of what stands right before the offset. */
    String tail(long offset) throws IOException {
        int length = (int) Math.min(offset, PositionToken.TAIL);
        return fingerprint(offset - length, length);
    }

    private String fingerprint(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // reads on until all is there
        }
        return fingerprint(buffer.flip());
    }

    static String fingerprint(ByteBuffer bytes) {
        byte[] read = new byte[bytes.remaining()];
        bytes.get(read);
        return Hashes.of(read).substring(0, 32);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
