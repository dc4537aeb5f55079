// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import lu.seco.seculine.internal.LongIndex;

/**
 * The records that were there, by person, employer and month, and which of them are there twice. Nearly every file has none twice, so reading costs one look
 * into a field of bits that stays near the processor: only records whose bit was set already are suspects, and only suspects are compared, exactly, at the
 * end. Holds no more than a set number of records in 16 bytes each, because a hostile file may have any number; where bits lie depends on chance, so that no
 * file can make it slow.
 */
final class Seen {

    /** So many records are remembered. */
    static final int MOST = 1 << 20;

    private static final int MOST_EMPLOYERS = 1 << 17;
    private static final int FIRST_SIZE = 1 << 10;
    private static final int BITS = 1 << 21;
    private static final int DAYS = 1 << 10;
    private static final long MONTHS = 1L << 12;

    private final int most;
    private final long seed = ThreadLocalRandom.current().nextLong();
    private final LongIndex employers = new LongIndex(MOST_EMPLOYERS);
    private final long[] bits = new long[BITS / Long.SIZE];
    /** Two for each record: person and month; then employer and days, and the line. */
    private long[] records = new long[2 * FIRST_SIZE];
    private int size;
    private final LongIndex suspects = new LongIndex(MOST);
    private boolean full;
    private long lastEmployer = -1;
    private int place;

    /** Is told of two records for one person, employer and month. */
    @FunctionalInterface
    interface Pairs {

        /**
         * A pair.
         *
         * @param first line of the first record of all that are alike; of the first for the same days if there is one
         * @param line line of this one
         * @param sameDays whether both are for the same days
         * @param again whether the first one was in a pair already
         */
        void pair(int first, int line, boolean sameDays, boolean again);
    }

    /**
     * Nothing there yet.
     *
     * @param most how many records are remembered
     */
    Seen(int most) {
        this.most = most;
    }

    /**
     * Takes up a record.
     *
     * @param person 13 digits
     * @param employer 13 digits
     * @param month yyyymm
     * @param days first and last day as 5 bits each
     */
    void add(long person, long employer, int month, int days, long line) {
        if (employer != lastEmployer) {
            place = employers.add(employer);
            lastEmployer = employer;
        }
        if (place < 0 || size == most || line > Integer.MAX_VALUE) {
            full = true;
            return;
        }
        if (2 * size == records.length) {
            records = Arrays.copyOf(records, 2 * records.length);
        }
        long key = person * MONTHS + (month / 100 - 1900) * 12 + month % 100;
        records[2 * size] = key;
        records[2 * size + 1] = (long) (place * DAYS + days) << 32 | line;
        size++;
        long hash = hash(key, place);
        int word = (int) hash & bits.length - 1;
        long bit = 1L << (hash >>> 58);
        if ((bits[word] & bit) != 0) {
            suspects.add(hash);
        }
        bits[word] |= bit;
    }

    /** Whether there were more records than are remembered. */
    boolean full() {
        return full;
    }

    /** Tells the pairs, in the order of the later records. */
    void pairs(Pairs told) {
        if (suspects.size() == 0) {
            return;
        }
        Twins twins = new Twins();
        for (int i = 0; i < size; i++) {
            int employer = (int) (records[2 * i + 1] >> 32) / DAYS;
            long hash = hash(records[2 * i], employer);
            if (suspects.holds(hash)) {
                int first = twins.add(hash, i);
                if (first >= 0) {
                    told.pair((int) records[2 * first + 1], (int) records[2 * i + 1], sameDays(first, i), twins.again());
                }
            }
        }
    }

    private boolean alike(int one, int other) {
        return records[2 * one] == records[2 * other] && (records[2 * one + 1] >> 32) / DAYS == (records[2 * other + 1] >> 32) / DAYS;
    }

    private boolean sameDays(int one, int other) {
        return records[2 * one + 1] >> 32 == records[2 * other + 1] >> 32;
    }

    /** The finaliser of MurmurHash3. */
    private long hash(long key, int employer) {
        long mixed = key ^ seed ^ employer * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** The suspects, compared. */
    private final class Twins {

        /** Record + 1, negative once it was in a pair; 0 is free. */
        private int[] slots = new int[2 * FIRST_SIZE];
        private int count;
        private boolean again;

        /** Takes up a record that is not there yet for its days, and says which alike was there; -1 if there was none. */
        int add(long hash, int record) {
            int found = -1;
            int slot = (int) hash & slots.length - 1;
            while (slots[slot] != 0) {
                int there = Math.abs(slots[slot]) - 1;
                if (alike(there, record)) {
                    if (sameDays(there, record)) {
                        return take(slot);
                    }
                    found = found < 0 ? slot : found;
                }
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = record + 1;
            count++;
            int first = found < 0 ? -1 : take(found);
            if (count > slots.length / 2) {
                grow();
            }
            return first;
        }

        /** Whether the record told last was in a pair already. */
        boolean again() {
            return again;
        }

        private int take(int slot) {
            again = slots[slot] < 0;
            slots[slot] = -Math.abs(slots[slot]);
            return -slots[slot] - 1;
        }

        private void grow() {
            int[] old = slots;
            slots = new int[2 * old.length];
            for (int one : old) {
                if (one != 0) {
                    int record = Math.abs(one) - 1;
                    int slot = (int) hash(records[2 * record], (int) (records[2 * record + 1] >> 32) / DAYS) & slots.length - 1;
                    while (slots[slot] != 0) {
                        slot = slot + 1 & slots.length - 1;
                    }
                    slots[slot] = one;
                }
            }
        }
    }
}
