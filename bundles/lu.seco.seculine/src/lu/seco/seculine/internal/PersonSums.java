// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lu.seco.core.content.Records.PersonChange;
import lu.seco.core.content.Records.What;

/** For each person the sums in two files. */
final class PersonSums {

    private static final byte BEFORE = 1;
    private static final byte NOW = 2;

    private final LongIndex persons;
    private boolean full;
    private byte[] seen = new byte[64];
    private long[] before = new long[64];
    private long[] now = new long[64];

    /**
     * No sums yet.
     *
     * @param most how many persons are held
     */
    PersonSums(int most) {
        persons = new LongIndex(most);
    }

    void addBefore(long person, long cents) {
        int place = place(person, BEFORE);
        if (place >= 0) {
            before[place] += cents;
        }
    }

    void addNow(long person, long cents) {
        int place = place(person, NOW);
        if (place >= 0) {
            now[place] += cents;
        }
    }

    /** Whether there were more persons than are held: then the counts are wrong. */
    boolean full() {
        return full;
    }

    int personsBefore() {
        return count(BEFORE) + count((byte) (BEFORE | NOW));
    }

    int personsNow() {
        return count(NOW) + count((byte) (BEFORE | NOW));
    }

    int gone() {
        return count(BEFORE);
    }

    int added() {
        return count(NOW);
    }

    /** Persons in both files whose sums differ. */
    int changed() {
        int changed = 0;
        for (int i = 0; i < persons.size(); i++) {
            changed += seen[i] == (BEFORE | NOW) && before[i] != now[i] ? 1 : 0;
        }
        return changed;
    }

    /** Those only in the earlier file, those only in the later one, then those whose sums differ, the largest difference first. */
    List<PersonChange> changes(int most) {
        List<PersonChange> changes = new ArrayList<>();
        some(BEFORE, What.GONE, most, changes);
        some(NOW, What.ADDED, most, changes);
        IntStream.range(0, persons.size()).filter(i -> seen[i] == (BEFORE | NOW) && before[i] != now[i]).boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -Math.abs(now[i] - before[i])))
                .limit(Math.max(0, most - changes.size())).forEach(i -> changes.add(change(i, What.CHANGED)));
        return changes;
    }

    private void some(byte where, What what, int most, List<PersonChange> changes) {
        IntStream.range(0, persons.size()).filter(i -> seen[i] == where).limit(Math.max(0, most - changes.size()))
                .forEach(i -> changes.add(change(i, what)));
    }

    private PersonChange change(int place, What what) {
        String digits = Long.toString(persons.value(place));
        String number = "0".repeat(Math.max(0, CheckDigits.LENGTH - digits.length())) + digits;
        return new PersonChange(number, what, BigDecimal.valueOf(before[place], 2), BigDecimal.valueOf(now[place], 2));
    }

    private int count(byte where) {
        int count = 0;
        for (int i = 0; i < persons.size(); i++) {
            count += seen[i] == where ? 1 : 0;
        }
        return count;
    }

    private int place(long person, byte where) {
        int place = persons.add(person);
        if (place < 0) {
            full = true;
            return place;
        }
        if (place == seen.length) {
            seen = Arrays.copyOf(seen, 2 * place);
            before = Arrays.copyOf(before, 2 * place);
            now = Arrays.copyOf(now, 2 * place);
        }
        seen[place] |= where;
        return place;
    }
}
