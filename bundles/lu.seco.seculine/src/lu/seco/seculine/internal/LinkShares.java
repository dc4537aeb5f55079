// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What each sent file has of the records of a return: those that count for it, and those it has as well. For links of one sort. */
final class LinkShares {

    /** So many different records are remembered for the question which further files have them; bounds the memory whatever arrives. */
    private static final int REMEMBERED = 100_000;

    private final List<Share> shares = new ArrayList<>();
    private final BitSet takenAtAll = new BitSet();

    /** For so many files. */
    LinkShares(int files) {
        for (int i = 0; i < files; i++) {
            shares.add(new Share());
        }
    }

    /** A file has a record; it counts for it if it is taken. */
    void add(int file, int record, boolean taken, boolean byReference) {
        Share share = shares.get(file);
        if (taken) {
            share.count++;
            share.references += byReference ? 1 : 0;
            takenAtAll.set(record);
        }
        if (record < REMEMBERED) {
            share.held.set(record);
            if (taken) {
                share.taken.set(record);
            }
        }
    }

    /** Whether that record was found anywhere. */
    boolean taken(int record) {
        return record >= 0 && takenAtAll.get(record);
    }

    /** How many records count for a file. */
    int count(int file) {
        return shares.get(file).count;
    }

    /** How many of them by the declarant's own reference too. */
    int references(int file) {
        return shares.get(file).references;
    }

    /** Whether the other file has every record that counts for the first, and none of them counts for it too. */
    boolean explainsAsWell(int file, int other) {
        BitSet missing = (BitSet) shares.get(file).taken.clone();
        missing.andNot(shares.get(other).held);
        return missing.isEmpty() && !shares.get(other).taken.intersects(shares.get(file).taken);
    }

    /** Records of one file. */
    private static final class Share {
        private int count;
        private int references;
        private final BitSet held = new BitSet();
        private final BitSet taken = new BitSet();
    }
}
