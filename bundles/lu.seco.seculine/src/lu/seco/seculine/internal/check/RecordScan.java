// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;

/**
 * Passes over the lines of a .dta file, byte by byte and without an object for any of them: where their fields are, how they end, which bytes they hold
 * that do not belong there. Of a line longer than 64 KiB only the beginning is seen. Numbers of fields and places count from 1.
 */
final class RecordScan implements Closeable {

    /** No documented record comes near. */
    static final int LONGEST = 64 * 1024;
    /** More than any layout has; further ones are counted. */
    static final int MOST_FIELDS = 256;

    private final InputStream in;
    private final byte[] signs = ByteSigns.table();
    private final byte[] bytes = new byte[4 * LONGEST];
    private int limit;
    private int cursor;
    private int begin;
    private int end;
    private boolean lineFeed;
    private boolean both;
    private boolean cut;
    private long length;
    private long number;
    private final int[] places = new int[MOST_FIELDS];
    private long separators;
    /** Where the first of each sort of odd byte stands in the line, from 1; 0 if there is none. */
    private final int[] odd = new int[ByteSigns.COUNT];

    RecordScan(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end of the file
     * @throws InterruptedIOException if the thread was interrupted
     */
    boolean next() throws IOException {
        begin = cursor;
        separators = 0;
        cut = false;
        Arrays.fill(odd, 0);
        int at = begin;
        while (true) {
            int stop = Math.min(limit, begin + LONGEST);
            at = scan(at, stop);
            if (at < stop) {
                return ended(at, true);
            }
            if (at - begin == LONGEST) {
                return skipped(at);
            }
            int kept = at - begin;
            boolean more = fill();
            at = begin + kept;
            if (!more) {
                return kept > 0 && ended(at, false);
            }
        }
    }

    /** Takes a byte order mark off the line. */
    void leave(int count) {
        begin += count;
        for (int i = 0; i < Math.min(separators, MOST_FIELDS); i++) {
            places[i] -= count;
        }
    }

    /** Number of the line. */
    long number() {
        return number;
    }

    /** Bytes of the line without its end. */
    long length() {
        return length;
    }

    boolean cut() {
        return cut;
    }

    /** Whether there is LF at its end. */
    boolean endsWithLineFeed() {
        return lineFeed;
    }

    /** Whether there is CR LF at its end. */
    boolean endsWithBoth() {
        return both;
    }

    /** Place of the first CR within the line; 0 without one. */
    int loneReturn() {
        return odd[ByteSigns.RETURN] > 0 && odd[ByteSigns.RETURN] - 1 < end - begin ? odd[ByteSigns.RETURN] : 0;
    }

    /** Place of the first byte of that sort ({@link ByteSigns}); 0 without one. */
    int odd(int sign) {
        return odd[sign];
    }

    boolean empty() {
        return end == begin;
    }

    /** How many fields the line has. */
    long count() {
        return separators + 1;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the line begins in the bytes. */
    int begin() {
        return begin;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    /** Where a field begins in the bytes. */
    int from(int field) {
        return field == 1 ? begin : begin + places[field - 2] + 1;
    }

    /** Where it ends. */
    int to(int field) {
        return field <= separators && field <= MOST_FIELDS ? begin + places[field - 1] : end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Looks at bytes up to the next LF, or as far as there are some. */
    private int scan(int from, int stop) {
        byte[] all = bytes;
        byte[] table = signs;
        int start = begin;
        int found = (int) separators;
        int at = from;
        while (at < stop) {
            int sign = table[all[at] & 0xff];
            if (sign == ByteSigns.SEPARATOR) {
                if (found < MOST_FIELDS) {
                    places[found] = at - start;
                }
                found++;
            } else if (sign == ByteSigns.LINE_FEED) {
                break;
            } else if (sign != 0) {
                odd[sign] = odd[sign] == 0 ? at - start + 1 : odd[sign];
            }
            at++;
        }
        separators = found;
        return at;
    }

    private boolean ended(int at, boolean withLineFeed) {
        number++;
        lineFeed = withLineFeed;
        cursor = withLineFeed ? at + 1 : at;
        both = withLineFeed && at > begin && bytes[at - 1] == '\r';
        end = both ? at - 1 : at;
        length = end - begin;
        return true;
    }

    /** Passes over the rest of a line of which enough was seen. */
    private boolean skipped(int at) throws IOException {
        number++;
        cut = true;
        end = at;
        length = at - begin;
        lineFeed = false;
        cursor = at;
        both = bytes[at - 1] == '\r';
        while (!lineFeed && (cursor < limit || fillBehind())) {
            skip();
        }
        both &= lineFeed;
        length -= both ? 1 : 0;
        return true;
    }

    /** Counts in the bytes that are there, up to behind the next LF. */
    private void skip() {
        int from = cursor;
        int at = from;
        long more = 0;
        while (at < limit && bytes[at] != '\n') {
            more += bytes[at] == ';' ? 1 : 0;
            at++;
        }
        separators += more;
        length += at - from;
        both = at > from ? bytes[at - 1] == '\r' : both;
        lineFeed = at < limit;
        cursor = lineFeed ? at + 1 : at;
    }

    /** Moves the begun line to the front and reads on behind it. */
    private boolean fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(bytes, begin, bytes, 0, limit - begin);
            limit -= begin;
            begin = 0;
        }
        return read(limit);
    }

    /** Keeps the beginning of the line and reads on behind it. */
    private boolean fillBehind() throws IOException {
        if (begin > 0) {
            System.arraycopy(bytes, begin, bytes, 0, LONGEST);
            begin = 0;
            end = LONGEST;
        }
        cursor = LONGEST;
        return read(LONGEST);
    }

    private boolean read(int from) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        int count = in.read(bytes, from, bytes.length - from);
        limit = from + Math.max(0, count);
        return count > 0;
    }
}
