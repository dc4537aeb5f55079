// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Goes through the lines of a .dta file as {@link RecordReader} does, but makes no object of any of them: a line is a stretch of a buffer. For looking
 * through millions of lines for a few. Lines that are empty, and lines longer than 64 KiB, are passed over but counted. Looks for interruption.
 */
public final class LineScanner implements LineBytes, Closeable {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int SIZE = 256 * 1024;

    private final InputStream in;
    private final byte[] buffer;
    private int position;
    private int limit;
    private boolean ended;
    private boolean cut;
    private int start;
    private int end;
    private long number;
    private long read;

    /** For one file, with a buffer that {@link #buffer()} made and nobody else uses meanwhile. */
    public LineScanner(Path file, byte[] buffer) throws IOException {
        in = Files.newInputStream(file);
        this.buffer = buffer;
    }

    /** A buffer for {@link #LineScanner}. */
    public static byte[] buffer() {
        return new byte[SIZE];
    }

    /**
     * To the next line.
     *
     * @return false at the end of the file
     * @throws InterruptedIOException if the thread was interrupted
     */
    public boolean next() throws IOException {
        while (advance()) {
            if (end > start && !cut) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long number() {
        return number;
    }

    /** How many bytes were read so far. */
    long read() {
        return read;
    }

    @Override
    public byte[] bytes() {
        return buffer;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    /** Whether it is a header. */
    public boolean header() {
        return buffer[start] == '0' && (end - start == 1 || buffer[start + 1] == ';');
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** To the end of the next line, whatever it holds. */
    private boolean advance() throws IOException {
        cut = false;
        int feed = find(position);
        while (feed < 0 && !ended) {
            if (limit - position > RecordReader.LONGEST) {
                cut = true;
                position = limit;
            }
            int searched = limit - position;
            fill();
            feed = find(searched);
        }
        if (feed < 0 && position == limit && !cut) {
            return false;
        }
        start = position;
        end = feed < 0 ? limit : feed;
        position = feed < 0 ? limit : feed + 1;
        number++;
        cut |= end - start > RecordReader.LONGEST;
        trim();
        return true;
    }

    /** Takes a CR before the line end off, and a byte order mark before the first line. */
    private void trim() {
        if (end > start && buffer[end - 1] == '\r') {
            end--;
        }
        if (number == 1 && !cut && end - start >= BYTE_ORDER_MARK.length && buffer[start] == BYTE_ORDER_MARK[0]
                && buffer[start + 1] == BYTE_ORDER_MARK[1] && buffer[start + 2] == BYTE_ORDER_MARK[2]) {
            start += BYTE_ORDER_MARK.length;
        }
    }

    /** Moves what is left to the front and fills up behind it. */
    private void fill() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while looking through sent files");
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int got = in.read(buffer, limit, buffer.length - limit);
        ended = got < 0;
        limit += Math.max(0, got);
        read += Math.max(0, got);
    }

    /** Where the next LF is, eight bytes at a time; -1 if there is none. */
    private int find(int from) {
        int at = from;
        for (; at + Long.BYTES <= limit; at += Long.BYTES) {
            long word = (long) WORDS.get(buffer, at) ^ FEEDS;
            long zero = (word - ONES) & ~word & TOPS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        for (; at < limit; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }
}
