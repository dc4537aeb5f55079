// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the first bytes of a file look like, whatever its name says: text that can be read, or something else. A guess, so a damaged log passes. */
public enum FileLook {

    /** Text in a charset in which a line feed is one byte; also a log in which some bytes are damaged. */
    TEXT,
    /** Text in UTF-16, low byte first, with a byte order mark or without. */
    WIDE_LITTLE,
    /** Text in UTF-16, high byte first, with a byte order mark or without. */
    WIDE_BIG,
    /** An archive, or a compressed file. */
    PACKED,
    /** A picture, a program, a document: no text. */
    BINARY,
    /** No byte at all. */
    EMPTY;

    /** So many bytes tell. */
    public static final int BYTES = 4096;

    private static final int[][] PACKERS = {{0x1f, 0x8b}, {'P', 'K', 3, 4}, {'P', 'K', 5, 6}, {'7', 'z', 0xbc, 0xaf}, {'R', 'a', 'r', '!'},
            {0xfd, '7', 'z', 'X', 'Z'}, {'B', 'Z', 'h'}, {0x28, 0xb5, 0x2f, 0xfd}};
    /** So many strange bytes a short text may have, and one in so many a long one. */
    private static final int STRANGE_MOST = 3;
    private static final int STRANGE_SHARE = 50;
    private static final int MARK = 2;

    /** How a file begins; to be asked of ordinary files only. */
    public static FileLook of(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return of(input.readNBytes(BYTES));
        }
    }

    /** What begins like this; of more than {@link #BYTES} bytes the first ones tell. */
    public static FileLook of(byte[] start) {
        byte[] bytes = start.length > BYTES ? Arrays.copyOf(start, BYTES) : start;
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (Arrays.stream(PACKERS).anyMatch(mark -> begins(bytes, mark))) {
            return PACKED;
        }
        boolean little = begins(bytes, 0xff, 0xfe);
        if (little || begins(bytes, 0xfe, 0xff)) {
            return isWide(bytes, little, MARK) ? wide(little) : BINARY;
        }
        if (!begins(bytes, '%', 'P', 'D', 'F', '-') && isText(bytes)) {
            return TEXT;
        }
        if (isWide(bytes, true, 0)) {
            return WIDE_LITTLE;
        }
        return isWide(bytes, false, 0) ? WIDE_BIG : BINARY;
    }

    /** How many bytes of a byte order mark of UTF-16 stand in front. */
    public static int mark(byte[] start) {
        return begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff) ? MARK : 0;
    }

    /** Whether a line feed is two bytes. */
    public boolean isWide() {
        return this == WIDE_LITTLE || this == WIDE_BIG;
    }

    private static FileLook wide(boolean little) {
        return little ? WIDE_LITTLE : WIDE_BIG;
    }

    /** Nearly all high bytes say Latin letters, and these are text: without a mark that is proof enough; with one other letters may stand there. */
    private static boolean isWide(byte[] bytes, boolean little, int from) {
        int units = (bytes.length - from) / 2;
        byte[] low = new byte[units];
        int latin = 0;
        for (int unit = 0; unit < units; unit++) {
            int at = from + 2 * unit;
            byte high = bytes[little ? at + 1 : at];
            latin += high == 0 ? 1 : 0;
            low[unit] = high == 0 ? bytes[little ? at : at + 1] : (byte) '?';
        }
        return (from > 0 || units > 0 && latin >= units - units / STRANGE_SHARE) && isText(low);
    }

    /** Text has next to no control characters; a picture or a program is full of them. */
    private static boolean isText(byte[] bytes) {
        int strange = 0;
        for (byte one : bytes) {
            strange += one >= 0 && one < ' ' && "\t\n\r\f\u001b".indexOf(one) < 0 ? 1 : 0;
        }
        return strange * 2 <= bytes.length && strange <= Math.max(STRANGE_MOST, bytes.length / STRANGE_SHARE);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
