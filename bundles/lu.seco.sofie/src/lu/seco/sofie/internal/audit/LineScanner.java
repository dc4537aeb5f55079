// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Cuts a stretch of a file into lines, with bounded memory. A line ends with a line feed; a carriage return before it is no part of the
 * line.
 */
final class LineScanner {

    /** Bytes kept of a line; the rest of a longer line is passed over. */
    static final int LONGEST = 8_192;

    private final Sink sink;
    private final byte[] line = new byte[LONGEST];
    private int length;
    private boolean tooLong;
    private long lineStart;

    /** Takes lines. */
    @FunctionalInterface
    interface Sink {

        /**
         * @param offset where in the file it begins
         * @param bytes holds the line from 0, until the call returns
         * @param length bytes of it
         * @param tooLong whether it is longer and cut
         */
        void line(long offset, byte[] bytes, int length, boolean tooLong);
    }

    LineScanner(Sink sink) {
        this.sink = sink;
    }

    /**
     * Scans from one offset to another.
     *
     * @return whether the stretch ends in the middle of a line; that line is not passed on
     */
    boolean scan(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(65_536);
        long position = from;
        begin(from);
        while (position < to) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), to - position));
            int read = channel.read(buffer, position);
            if (read < 0) {
                break;
            }
            for (int i = 0; i < read; i++) {
                take(buffer.get(i), position + i);
            }
            position += read;
        }
        return length > 0;
    }

    private void take(byte next, long offset) {
        if (next == '\n') {
            int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
            sink.line(lineStart, line, end, tooLong);
            begin(offset + 1);
        } else if (length < LONGEST) {
            line[length++] = next;
        } else {
            tooLong = true;
        }
    }

    private void begin(long offset) {
        lineStart = offset;
        length = 0;
        tooLong = false;
    }
}
