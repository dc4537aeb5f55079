// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.Test;

public class TimedIdSourceTest {

    private final FakeClock clock = new FakeClock();
    private final TimedIdSource ids = new TimedIdSource(clock, new SplittableRandom(1));

    @Test
    public void idHoldsTheTimeInUtcAndFitsAFileName() {
        String id = ids.next();
        assertTrue(id, id.matches("20260210-073015123-[0-9a-z]{6}"));
        assertTrue(id.length() <= 40);
    }

    @Test
    public void idsOfOneMillisecondDifferAndSort() {
        List<String> given = new ArrayList<>();
        for (int count = 0; count < 100_000; count++) {
            given.add(ids.next());
        }
        assertEquals(given.size(), new HashSet<>(given).size());
        assertEquals(given.stream().sorted().toList(), given);
    }

    @Test
    public void idsSortWhenTheClockIsPutBack() {
        String before = ids.next();
        clock.now = clock.now.minusSeconds(3600);
        String after = ids.next();
        assertTrue(before + " " + after, before.compareTo(after) < 0);
        clock.now = clock.now.plusSeconds(7200);
        assertTrue(ids.next().startsWith("20260210-083015123-"));
    }

    @Test
    public void twoProcessesDoNotGiveTheSameIds() {
        TimedIdSource one = new TimedIdSource(clock);
        TimedIdSource other = new TimedIdSource(clock);
        HashSet<String> given = new HashSet<>();
        for (int count = 0; count < 10; count++) {
            given.add(one.next());
            given.add(other.next());
        }
        assertEquals(20, given.size());
    }
}
