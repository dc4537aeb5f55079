// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes into stretches of whole lines; a line that is longer than a stretch is cut. Holds one stretch in memory. */
final class StretchReader {

    private static final int SIZE = 512 << 10;

    private final byte[] buffer = new byte[SIZE];

    /**
     * Reads a stream to its end.
     *
     * @param offset place of its first byte in the file
     * @param unfinished whether the last line counts although it has no line end
     * @return place behind the last stretch given
     */
    long read(InputStream input, long offset, boolean unfinished, Stretches stretches) throws IOException {
        long given = offset;
        int held = 0;
        while (!Thread.currentThread().isInterrupted()) {
            int read = input.read(buffer, held, buffer.length - held);
            if (read < 0) {
                break;
            }
            held += read;
            int whole = held == buffer.length && lastLineEnd(held) == 0 ? held : lastLineEnd(held);
            if (whole > 0) {
                stretches.take(buffer, whole, given);
                given += whole;
                System.arraycopy(buffer, whole, buffer, 0, held - whole);
                held -= whole;
            }
        }
        if (held > 0 && unfinished) {
            stretches.take(buffer, held, given);
            given += held;
        }
        return given;
    }

    private int lastLineEnd(int held) {
        int at = held;
        while (at > 0 && buffer[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Takes stretches. */
    @FunctionalInterface
    interface Stretches {

        /**
         * The next one.
         *
         * @param bytes holds it from its first byte on; not valid after the call
         * @param length how many bytes
         * @param offset place of its first byte in the file
         */
        void take(byte[] bytes, int length, long offset);
    }
}
