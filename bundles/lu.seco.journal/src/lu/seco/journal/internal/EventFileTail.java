// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import lu.seco.core.io.Hashes;

/**
 * The end of an event file, found from behind.
 *
 * @param length up to here the file is whole: behind it stands at most what a crash has left
 * @param last the last event
 */
record EventFileTail(long length, Optional<StoredEvent> last) {

    /** A line longer than this is not ours. */
    private static final long LONGEST = 256L * 1024 * 1024;

    static EventFileTail of(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long newline = newlineBefore(in, in.length());
            while (newline >= 0) {
                long previous = newlineBefore(in, newline);
                Optional<StoredEvent> event = event(in, previous + 1, newline);
                if (event.isPresent()) {
                    return new EventFileTail(newline + 1, event);
                }
                newline = previous;
            }
            return new EventFileTail(0, Optional.empty());
        }
    }

    private static Optional<StoredEvent> event(RandomAccessFile in, long from, long to) throws IOException {
        if (to - from > LONGEST) {
            return Optional.empty();
        }
        byte[] line = new byte[(int) (to - from)];
        in.seek(from);
        in.readFully(line);
        return StoredEvent.parse(new String(line, StandardCharsets.UTF_8));
    }

    /** Position of the last line end before the given position, or -1. */
    private static long newlineBefore(RandomAccessFile in, long end) throws IOException {
        byte[] block = new byte[Hashes.BUFFER];
        long blockEnd = end;
        while (blockEnd > 0) {
            int length = (int) Math.min(block.length, blockEnd);
            in.seek(blockEnd - length);
            in.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return blockEnd - length + i;
                }
            }
            blockEnd -= length;
        }
        return -1;
    }
}
