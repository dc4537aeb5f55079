// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Different stretches of bytes, each with its place in the order of arrival, found by a hash of 64 bits and then compared byte by byte. Where they come to
 * lie depends on chance, so that no file can make it slow.
 */
public final class ByteTable {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_SIZE = 1024;
    /** One slot in so many is taken at most: almost every miss ends at the first look. */
    private static final int SPARSE = 4;

    private final long seed = ThreadLocalRandom.current().nextLong();
    private final List<byte[]> values = new ArrayList<>();
    private long[] hashes = new long[FIRST_SIZE];
    /** Place + 1 of the value; 0 is free. */
    private int[] slots = new int[FIRST_SIZE];

    /** The place of a value, which is taken up if it is new. */
    int add(byte[] value) {
        int there = find(value, 0, value.length);
        if (there >= 0) {
            return there;
        }
        values.add(value);
        if (values.size() > slots.length / SPARSE) {
            grow();
        } else {
            put(hash(value, 0, value.length), values.size());
        }
        return values.size() - 1;
    }

    /** The place of the value that is equal to a stretch of bytes; -1 if none is. */
    int find(byte[] bytes, int start, int end) {
        long hash = hash(bytes, start, end);
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] > 0) {
            if (hashes[slot] == hash) {
                byte[] value = values.get(slots[slot] - 1);
                if (Arrays.equals(value, 0, value.length, bytes, start, end)) {
                    return slots[slot] - 1;
                }
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    byte[] value(int place) {
        return values.get(place);
    }

    int size() {
        return values.size();
    }

    private void grow() {
        slots = new int[2 * slots.length];
        hashes = new long[slots.length];
        for (int i = 0; i < values.size(); i++) {
            byte[] value = values.get(i);
            put(hash(value, 0, value.length), i + 1);
        }
    }

    private void put(long hash, int place) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] > 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = place;
        hashes[slot] = hash;
    }

    /** Eight bytes at a time; the last eight may overlap those before. */
    private long hash(byte[] bytes, int start, int end) {
        long hash = seed + (end - start) * 0x9e3779b97f4a7c15L;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash ^ (long) WORDS.get(bytes, at));
        }
        if (end - start >= Long.BYTES) {
            return mix(hash ^ (long) WORDS.get(bytes, end - Long.BYTES));
        }
        for (; at < end; at++) {
            hash = mix(hash ^ bytes[at]);
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = value * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 32);
    }
}
