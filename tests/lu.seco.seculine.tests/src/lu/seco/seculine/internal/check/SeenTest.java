// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/** Which records are there twice, compared with a plain way to find out. */
public final class SeenTest {

    @Test
    public void pairsAreThoseOfAPlainMap() {
        for (int round = 0; round < 40; round++) {
            Random random = new Random(round);
            int persons = 1 + random.nextInt(round < 20 ? 40 : 40_000);
            Seen seen = new Seen(Seen.MOST);
            Map<String, List<int[]>> plain = new HashMap<>();
            List<String> expected = new ArrayList<>();
            for (int line = 1; line <= 6_000; line++) {
                long person = 1_890_010_100_000L + random.nextInt(persons);
                long employer = 1_900_990_000_000L + random.nextInt(3);
                int month = 202601 + random.nextInt(2);
                int days = random.nextInt(3) * 32 + 31;
                seen.add(person, employer, month, days, line);
                List<int[]> alike = plain.computeIfAbsent(person + " " + employer + " " + month, key -> new ArrayList<>());
                int now = line;
                alike.stream().filter(one -> one[1] == days).findFirst().ifPresentOrElse(one -> expected.add(one[0] + " " + now + " true"), () -> {
                    if (!alike.isEmpty()) {
                        expected.add("first " + now + " false");
                    }
                    alike.add(new int[] {now, days});
                });
            }
            List<String> found = new ArrayList<>();
            seen.pairs((first, line, same, again) -> found.add((same ? first : "first") + " " + line + " " + same));
            assertEquals(expected, found);
            assertFalse(seen.full());
        }
    }

    @Test
    public void noMoreThanWasSaidAreRemembered() {
        Seen seen = new Seen(2);
        seen.add(1, 1, 202601, 0, 1);
        seen.add(2, 1, 202601, 0, 2);
        assertFalse(seen.full());
        seen.add(1, 1, 202601, 0, 3);
        assertTrue(seen.full());
        seen.pairs((first, line, same, again) -> {
            throw new AssertionError("line " + line);
        });
    }
}
