// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

public class SortedRunsTest {

    @Test
    public void nothingIsSorted() {
        assertArrayEquals(new long[0], new SortedRuns(false).keys(() -> false));
    }

    @Test
    public void severalRunsAreMergedAsIfTheyWereOne() {
        for (int size : List.of(1, SortedRuns.RUN - 1, SortedRuns.RUN, SortedRuns.RUN + 1, 3 * SortedRuns.RUN + 17)) {
            assertMerged(size, true);
            assertMerged(size, false);
        }
    }

    private static void assertMerged(int size, boolean descending) {
        Random random = new Random(size);
        SortedRuns runs = new SortedRuns(descending);
        List<Map.Entry<String, Long>> expected = new ArrayList<>();
        for (long key = 0; key < size; key++) {
            String text = switch (random.nextInt(8)) {
                case 0 -> "";
                case 1 -> "\u0000\ud83d";
                case 2 -> "\ud83d\ude00".repeat(random.nextInt(150));
                default -> "decsal_" + random.nextInt(size);
            };
            runs.add(text, key);
            expected.add(Map.entry(text, key));
        }
        Comparator<Map.Entry<String, Long>> byText = Map.Entry.comparingByKey();
        expected.sort((descending ? byText.reversed() : byText).thenComparing(Map.Entry.<String, Long>comparingByValue().reversed()));
        assertArrayEquals(expected.stream().mapToLong(Map.Entry::getValue).toArray(), runs.keys(() -> false));
    }

    @Test
    public void aMergeThatIsNotWantedAnyMoreEnds() {
        SortedRuns runs = new SortedRuns(false);
        for (long key = 1; key <= 2 * SortedRuns.RUN; key++) {
            runs.add("", key);
        }
        int[] asked = { 0 };
        assertEquals(0, runs.keys(() -> ++asked[0] > 10)[100]);
        assertEquals(11, asked[0]);
    }
}
