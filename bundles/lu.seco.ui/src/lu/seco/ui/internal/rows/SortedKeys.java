// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The keys of all rows of a list in the order in which they are shown. Never changes. */
final class SortedKeys {

    static final SortedKeys NONE = new SortedKeys(new long[0]);

    private final long[] keys;

    /** @param keys not changed by anybody any more */
    SortedKeys(long[] keys) {
        this.keys = keys;
    }

    int length() {
        return keys.length;
    }

    /** Those from one place to another, as far as there are any. */
    List<Long> part(int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(keys.length, to)).mapToObj(index -> keys[index]).toList();
    }

    /** Where a key stands. */
    OptionalInt place(long key) {
        for (int index = 0; index < keys.length; index++) {
            if (keys[index] == key) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** The same without those between two places that are not among the given. */
    SortedKeys keeping(Set<Long> there, int from, int to) {
        int end = Math.min(keys.length, to);
        LongStream kept = Arrays.stream(keys, from, end).filter(there::contains);
        return new SortedKeys(LongStream.concat(Arrays.stream(keys, 0, from), LongStream.concat(kept, Arrays.stream(keys, end, keys.length)))
                .toArray());
    }

    boolean same(SortedKeys other) {
        return Arrays.equals(keys, other.keys);
    }

    /**
     * The keys of a list.
     *
     * @param first its first rows
     * @param nothing whether there is no row at all, filtered or not
     */
    record Read<R>(SortedKeys keys, List<R> first, boolean nothing) {
    }
}
