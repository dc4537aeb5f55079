// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.Arrays;

/** A growing list of numbers that takes eight bytes for each. */
final class LongList {

    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
