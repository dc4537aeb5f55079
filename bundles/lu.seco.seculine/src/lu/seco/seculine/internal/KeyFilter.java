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
 * is the whole key as a rule.
 */
public final class KeyFilter {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEPARATORS = 0x3b3b3b3b3b3b3b3bL;
    private static final long LOWS = 0x7f7f7f7f7f7f7f7fL;

    private final int first;
    private final int last;
    private final ByteTable wanted = new ByteTable();
    private int from;
    private int to;

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
        if (stretch(bytes, 0, bytes.length)) {
            wanted.add(Arrays.copyOfRange(bytes, from, to));
        }
    }

    /** Wants lines with this key, its fields separated by {@code ;}. */
    public void add(String key) {
        List<String> parts = List.of(key.split(";", -1));
        String stretch = String.join(";", parts.subList(0, Math.min(parts.size(), last - first + 1)));
        wanted.add(stretch.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether the line may have a wanted key. */
    public boolean passes(LineScanner line) {
        return stretch(line.bytes(), line.start(), line.end()) && wanted.find(line.bytes(), from, to) >= 0;
    }

    /** Finds the stretch from the first to the last of the fields, eight bytes at a time; false if the line has fewer. */
    private boolean stretch(byte[] bytes, int start, int end) {
        from = start;
        to = end;
        int field = 1;
        for (int at = start; at < end; at += Long.BYTES) {
            long found = at + Long.BYTES <= bytes.length ? separators((long) WORDS.get(bytes, at)) : separators(bytes, at);
            for (; found != 0; found &= found - 1) {
                int place = at + (Long.numberOfTrailingZeros(found) >>> 3);
                if (place >= end) {
                    return field == last;
                }
                if (field == last) {
                    to = place;
                    return true;
                }
                field++;
                if (field == first) {
                    from = place + 1;
                }
            }
        }
        return field == last;
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
