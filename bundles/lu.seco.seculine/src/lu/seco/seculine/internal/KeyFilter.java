// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Says quickly which lines may hold one of the wanted keys, without making an object of a line: compares a stretch of neighbouring fields of the key, which
 * is the whole key as a rule. Once it was told all keys, any threads may ask it.
 */
public final class KeyFilter {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEPARATORS = 0x3b3b3b3b3b3b3b3bL;
    private static final long LOWS = 0x7f7f7f7f7f7f7f7fL;
    private static final long NONE = -1;
    /** Words of the sieve; 8 KiB stay in the nearest memory of the processor. */
    private static final int SIEVE = 1024;
    private static final int SIEVE_SHIFT = 48;

    private final int first;
    private final int last;
    private final ByteTable wanted = new ByteTable();
    /** A bit for each wanted key, by what is quickly told of it: most lines end here. */
    private final long[] sieve = new long[SIEVE];

    /** For keys of these fields, at least one. */
    public KeyFilter(List<Integer> fields) {
        first = fields.get(0);
        int end = first;
        for (int i = 1; i < fields.size() && fields.get(i) == end + 1; i++) {
            end++;
        }
        last = end;
    }

    /** Wants lines with the key of this record. */
    void add(RecordLine record) {
        byte[] bytes = record.text().getBytes(StandardCharsets.ISO_8859_1);
        long stretch = stretch(bytes, 0, bytes.length);
        if (stretch != NONE) {
            want(Arrays.copyOfRange(bytes, from(stretch), to(stretch)));
        }
    }

    /** Wants lines with this key, its fields separated by {@code ;}. */
    public void add(String key) {
        List<String> parts = List.of(key.split(";", -1));
        String stretch = String.join(";", parts.subList(0, Math.min(parts.size(), last - first + 1)));
        want(stretch.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether the line may have a wanted key. */
    public boolean passes(LineBytes line) {
        byte[] bytes = line.bytes();
        long stretch = stretch(bytes, line.start(), line.end());
        if (stretch == NONE) {
            return false;
        }
        int mark = mark(bytes, from(stretch), to(stretch));
        return (sieve[mark >>> 6] & 1L << mark) != 0 && wanted.find(bytes, from(stretch), to(stretch)) >= 0;
    }

    private void want(byte[] key) {
        wanted.add(key);
        int mark = mark(key, 0, key.length);
        sieve[mark >>> 6] |= 1L << mark;
    }

    /** Sixteen bits of the first eight bytes, the last eight and eight between them. */
    private static int mark(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < Long.BYTES) {
            return length;
        }
        long mixed = (long) WORDS.get(bytes, from) * 0x9e3779b97f4a7c15L + (long) WORDS.get(bytes, from + (length - Long.BYTES) / 2) * 0xff51afd7ed558ccdL
                + (long) WORDS.get(bytes, to - Long.BYTES) * 0xc2b2ae3d27d4eb4fL;
        return (int) (mixed >>> SIEVE_SHIFT);
    }

    private static int from(long stretch) {
        return (int) (stretch >>> Integer.SIZE);
    }

    private static int to(long stretch) {
        return (int) stretch;
    }

    /** Finds the stretch from the first to the last of the fields, eight bytes at a time; {@link #NONE} if the line has fewer. */
    private long stretch(byte[] bytes, int start, int end) {
        long from = start;
        int field = 1;
        for (int at = start; at < end; at += Long.BYTES) {
            long found = at + Long.BYTES <= bytes.length ? separators((long) WORDS.get(bytes, at)) : separators(bytes, at);
            for (; found != 0; found &= found - 1) {
                int place = at + (Long.numberOfTrailingZeros(found) >>> 3);
                if (place >= end || field == last) {
                    return field == last ? from << Integer.SIZE | Math.min(place, end) : NONE;
                }
                field++;
                if (field == first) {
                    from = place + 1L;
                }
            }
        }
        return field == last ? from << Integer.SIZE | end : NONE;
    }

    /** The highest bit of each byte that is a separator. */
    private static long separators(long word) {
        long other = word ^ SEPARATORS;
        return ~((other & LOWS) + LOWS | other | LOWS);
    }

    /** Likewise for the last bytes of an array, fewer than eight. */
    private static long separators(byte[] bytes, int at) {
        long word = 0;
        for (int i = at; i < bytes.length; i++) {
            word |= (bytes[i] & 0xffL) << (Byte.SIZE * (i - at));
        }
        return separators(word);
    }
}
