// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The line that was sent and the one that came back, field by field. CCSS puts its code between the fields, so they are brought together by content, not
 * by number.
 *
 * @param pairs the fields, in order
 */
record Compared(List<Pair> pairs) {

    private static final String SEPARATOR = ";";
    /** Lines longer than any layout are not compared field by field. */
    private static final int MOST = 200;
    /** A changed field is one step dearer than one that was put in, and cheaper than one taken out and another put in. */
    private static final int CHEAP = 2;
    private static final int DEAR = 3;

    Compared {
        pairs = List.copyOf(pairs);
    }

    /** How two fields stand to each other. */
    enum Mark {
        SAME, CHANGED, ADDED, MISSING
    }

    /**
     * A field.
     *
     * @param sent as it was sent; empty if it came in on the way
     * @param returned as it came back; empty if it did not
     * @param number of the field in the sent line, from 1; for one that came in that of the returned line
     */
    record Pair(String sent, String returned, Mark mark, int number) {
        Pair {
            Objects.requireNonNull(sent, "sent");
            Objects.requireNonNull(returned, "returned");
            Objects.requireNonNull(mark, "mark");
        }
    }

    /** Two lines; without pairs if one of them is no line of fields. */
    static Compared of(String sent, String returned) {
        String[] before = sent.split(SEPARATOR, -1);
        String[] after = returned.split(SEPARATOR, -1);
        if (before.length < 2 || after.length < 2 || before.length > MOST || after.length > MOST) {
            return new Compared(List.of());
        }
        return new Compared(walk(before, after, costs(before, after)));
    }

    private static int[][] costs(String[] before, String[] after) {
        int[][] costs = new int[before.length + 1][after.length + 1];
        for (int i = before.length; i >= 0; i--) {
            for (int j = after.length; j >= 0; j--) {
                if (i == before.length || j == after.length) {
                    costs[i][j] = CHEAP * (before.length - i + after.length - j);
                } else {
                    int together = costs[i + 1][j + 1] + (before[i].equals(after[j]) ? 0 : DEAR);
                    costs[i][j] = Math.min(together, CHEAP + Math.min(costs[i + 1][j], costs[i][j + 1]));
                }
            }
        }
        return costs;
    }

    private static List<Pair> walk(String[] before, String[] after, int[][] costs) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            boolean both = i < before.length && j < after.length;
            boolean same = both && before[i].equals(after[j]);
            if (both && costs[i][j] == costs[i + 1][j + 1] + (same ? 0 : DEAR)) {
                pairs.add(new Pair(before[i], after[j], same ? Mark.SAME : Mark.CHANGED, i + 1));
                i++;
                j++;
            } else if (j < after.length && costs[i][j] == CHEAP + costs[i][j + 1]) {
                pairs.add(new Pair("", after[j], Mark.ADDED, j + 1));
                j++;
            } else {
                pairs.add(new Pair(before[i], "", Mark.MISSING, i + 1));
                i++;
            }
        }
        return pairs;
    }

    /** Whether anything but what came in on the way differs. */
    boolean differs() {
        return pairs.stream().anyMatch(pair -> pair.mark() == Mark.CHANGED || pair.mark() == Mark.MISSING);
    }

    /** The fields that are not the same. */
    List<Pair> differing() {
        return pairs.isEmpty() ? Collections.emptyList() : pairs.stream().filter(pair -> pair.mark() != Mark.SAME).toList();
    }
}
