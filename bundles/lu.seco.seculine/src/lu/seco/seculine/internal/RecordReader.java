// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the lines of a .dta file as a stream. Every byte becomes one character (ISO-8859-1), so no content fails and equal texts are equal
 * bytes. A line ends with LF; one CR before it is taken off, as is a byte order mark of UTF-8 at the very beginning. Of a line longer than
 * 64 KiB only the beginning is kept.
 */
public final class RecordReader implements Closeable {

    /** No documented record comes near. */
    public static final int LONGEST = 64 * 1024;

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private int position;
    private int limit;
    private byte[] line = new byte[256];
    private int length;
    private boolean cut;
    /** The rest of a cut line is passed over only when the next line is wanted: who stops at a cut line does not read on. */
    private boolean restUnread;
    private long number;
    private long filled;
    /** All bytes of the line, one over the other. */
    private int signs;
    private boolean marked;

    public RecordReader(Path file) throws IOException {
        this(Files.newInputStream(file));
    }

    public RecordReader(InputStream in) {
        this.in = in;
    }

    /** Reads from a line on. */
    static RecordReader from(Path file, PageMarks.Mark mark) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            RecordReader reader = new RecordReader(Channels.newInputStream(channel.position(mark.offset())));
            reader.number = mark.line() - 1;
            reader.filled = mark.offset();
            return reader;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The next line that is not empty; empty at the end of the file. */
    public Optional<RecordLine> next() throws IOException {
        while (readLine()) {
            String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
            if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
                marked = true;
                text = text.substring(BYTE_ORDER_MARK.length());
            }
            if (!text.isEmpty()) {
                return Optional.of(new RecordLine(text, cut));
            }
        }
        return Optional.empty();
    }

    /** Number of the line that was read last, from 1; empty lines count. */
    public long number() {
        return number;
    }

    /** Where the next line begins in the file; negative if the rest of a cut line comes first. */
    long offset() {
        return restUnread ? -1 : filled - limit + position;
    }

    /** Whether the line that was read last has only characters of ASCII. */
    boolean ascii() {
        return signs >= 0;
    }

    /** Whether the file began with a byte order mark. */
    public boolean marked() {
        return marked;
    }

    /** Passes over the first lines of the file; only before any is read. */
    public void skip(long lines) throws IOException {
        while (number < lines && more()) {
            number += chunk(false) ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads up to the next LF, the end of the file, or as much as is kept; false if there was nothing left. */
    private boolean readLine() throws IOException {
        while (restUnread && more()) {
            restUnread = !chunk(false);
        }
        length = 0;
        signs = 0;
        cut = false;
        boolean any = false;
        boolean ended = false;
        while (!ended && !cut && more()) {
            any = true;
            ended = chunk(true);
        }
        number += any ? 1 : 0;
        restUnread = cut && !ended;
        if (length > 0 && !cut && line[length - 1] == '\r') {
            length--;
        }
        return any;
    }

    /** Goes on in the buffer to behind the next LF or to its end; says whether the line ended. */
    private boolean chunk(boolean kept) {
        int end = position;
        int all = signs;
        while (end < limit && buffer[end] != '\n') {
            all |= buffer[end];
            end++;
        }
        signs = all;
        if (kept) {
            keep(position, end - position);
        }
        boolean ended = end < limit;
        position = ended ? end + 1 : end;
        return ended;
    }

    private boolean more() throws IOException {
        return position < limit || fill();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        filled += limit;
        return limit > 0;
    }

    private void keep(int from, int count) {
        int kept = Math.min(count, LONGEST - length);
        cut |= kept < count;
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(2 * line.length, length + kept)));
        }
        System.arraycopy(buffer, from, line, length, kept);
        length += kept;
    }
}
