// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.io.IOException;
import java.io.InputStream;

/** A text in UTF-16 with one byte for each of its units, so that it is looked through like any other: what is no Latin-1 becomes a question mark. */
final class Utf16Input extends InputStream {

    private final InputStream input;
    private final boolean bigEndian;

    /** Behind the byte order mark. The input should be buffered. */
    Utf16Input(InputStream input, boolean bigEndian) {
        this.input = input;
        this.bigEndian = bigEndian;
    }

    @Override
    public int read() throws IOException {
        int first = input.read();
        int second = input.read();
        if (second < 0) {
            return -1;
        }
        int unit = bigEndian ? first << 8 | second : second << 8 | first;
        return unit > 0xff ? '?' : unit;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int one = read();
            if (one < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[from + count] = (byte) one;
            count++;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
