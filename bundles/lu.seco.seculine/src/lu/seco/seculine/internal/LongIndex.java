// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Different numbers, each with its place in the order of arrival. Takes at most 24 bytes for each and no more than a set number of them,
 * because a hostile file may hold millions. Where numbers come to lie depends on chance, so that no file can make it slow.
 */
public final class LongIndex {

    private static final int FIRST_SIZE = 64;

    private final int most;
    private final long seed = ThreadLocalRandom.current().nextLong();
    private long[] values = new long[FIRST_SIZE];
    /** Place + 1 of the number whose hash leads here, or of the one before that took its slot; 0 is free. Twice as long as the values. */
    private int[] slots = new int[2 * FIRST_SIZE];
    private int size;

    public LongIndex(int most) {
        this.most = most;
    }

    /** The place of a number, which is taken up if it is new; -1 if it is new and there are too many already. */
    public int add(long value) {
        int slot = slot(value);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == most) {
            return -1;
        }
        if (size == values.length) {
            grow();
            slot = slot(value);
        }
        values[size] = value;
        size++;
        slots[slot] = size;
        return size - 1;
    }

    /** Whether a number is there. */
    public boolean holds(long value) {
        return slots[slot(value)] > 0;
    }

    /** The number at a place. */
    public long value(int place) {
        return values[place];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * size);
        slots = new int[2 * values.length];
        for (int i = 0; i < size; i++) {
            slots[slot(values[i])] = i + 1;
        }
    }

    /** Where the number is, or would be put. */
    private int slot(long value) {
        int slot = hash(value) & (slots.length - 1);
        while (slots[slot] > 0 && values[slots[slot] - 1] != value) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** The finaliser of MurmurHash3: every bit of the number and of the seed changes about half of the result. */
    private int hash(long value) {
        long mixed = value ^ seed;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ (mixed >>> 33));
    }
}
