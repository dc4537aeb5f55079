// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.Arrays;

/** Copies of a few lines of a file, one behind the other, and a place among them. For one thread at a time. */
final class PickedLines implements LineBytes {

    /** So many bytes are kept; ten thousand records. */
    static final int MOST = 1 << 20;

    private byte[] bytes = new byte[8 * 1024];
    private int[] ends = new int[64];
    private long[] numbers = new long[64];
    private int count;
    private int at = -1;

    /** Keeps a line; false if it is too much. */
    boolean add(LineBytes line) {
        int length = line.end() - line.start();
        int begin = count == 0 ? 0 : ends[count - 1];
        if (begin + length > MOST) {
            return false;
        }
        if (begin + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(begin + length, 2 * bytes.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        System.arraycopy(line.bytes(), line.start(), bytes, begin, length);
        ends[count] = begin + length;
        numbers[count] = line.number();
        count++;
        return true;
    }

    /** To the next line; false behind the last one. */
    boolean next() {
        at++;
        return at < count;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int start() {
        return at == 0 ? 0 : ends[at - 1];
    }

    @Override
    public int end() {
        return ends[at];
    }

    @Override
    public long number() {
        return numbers[at];
    }
}
