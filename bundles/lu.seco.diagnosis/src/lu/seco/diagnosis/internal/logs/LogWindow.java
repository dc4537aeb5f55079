// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a log in memory: read block by block, as many as are needed, never more than {@link #LARGEST}.
 *
 * @param bytes its bytes
 * @param from place of the first one in the file
 */
record LogWindow(byte[] bytes, long from) {

    /** More is not read at once; a line that is longer is given in pieces. */
    static final int LARGEST = 16 << 20;

    private static final int BLOCK = 64 << 10;

    /** A line of the window: where it begins and ends in it, the end without its line feed. */
    record Span(int begin, int end) {
    }

    /**
     * Reads backwards until more than {@code lines} line ends are there.
     *
     * @param to place behind the last byte
     */
    static LogWindow backward(FileChannel channel, long to, int lines) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        long from = to;
        int found = 0;
        while (from > 0 && found <= lines && to - from < LARGEST) {
            byte[] block = read(channel, Math.max(0, from - BLOCK), (int) Math.min(BLOCK, from));
            found += count(block);
            blocks.add(0, block);
            from -= Math.min(BLOCK, from);
        }
        return new LogWindow(join(blocks), from);
    }

    /** Reads forwards until {@code lines} line ends are there, or the file ends. */
    static LogWindow forward(FileChannel channel, long from, int lines) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        long size = channel.size();
        long to = from;
        int found = 0;
        while (to < size && found < lines && to - from < LARGEST) {
            byte[] block = read(channel, to, (int) Math.min(BLOCK, size - to));
            if (block.length == 0) {
                break;
            }
            found += count(block);
            blocks.add(block);
            to += block.length;
        }
        return new LogWindow(join(blocks), from);
    }

    /**
     * The complete lines in it. What stands before the first line end is left out if it may be the rest of a line, what stands behind the
     * last one because it is still being written; unless the window is full of one line.
     *
     * @param begun whether the window begins with the beginning of a line
     */
    List<Span> lines(boolean begun) {
        List<Span> spans = new ArrayList<>();
        int begin = begun || from == 0 ? 0 : -1;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (begin >= 0) {
                    spans.add(new Span(begin, at));
                }
                begin = at + 1;
            }
        }
        if (spans.isEmpty() && bytes.length >= LARGEST) {
            spans.add(new Span(0, bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length));
        }
        return spans;
    }

    /** Place in the file behind a line and its line feed. */
    long behind(Span span) {
        return from + Math.min(bytes.length, span.end() + 1);
    }

    private static byte[] read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // reads on until all is there, or the file was cut meanwhile
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    private static int count(byte[] block) {
        int found = 0;
        for (byte one : block) {
            if (one == '\n') {
                found++;
            }
        }
        return found;
    }

    private static byte[] join(List<byte[]> blocks) {
        byte[] all = new byte[blocks.stream().mapToInt(block -> block.length).sum()];
        int at = 0;
        for (byte[] block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }
}
