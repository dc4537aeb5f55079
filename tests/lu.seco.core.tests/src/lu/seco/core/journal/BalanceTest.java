// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** The sum that must come out even. */
public class BalanceTest {

    @Test
    public void itComesOutEvenWhenEverySeenFileIsExactlyOneOfTheOthers() {
        Balance balance = new Balance(63, 1, 2, 4, 8, 16, 32);
        assertEquals(0, balance.missing());
        assertTrue(balance.even());
        assertTrue(Balance.NONE.even());
    }

    @Test
    public void oneFileTooFewOrTooManyInAnyPlaceShows() {
        List<Balance> oneMore = List.of(new Balance(63, 2, 2, 4, 8, 16, 32), new Balance(63, 1, 3, 4, 8, 16, 32), new Balance(63, 1, 2, 5, 8, 16, 32),
                new Balance(63, 1, 2, 4, 9, 16, 32), new Balance(63, 1, 2, 4, 8, 17, 32), new Balance(63, 1, 2, 4, 8, 16, 33),
                new Balance(62, 1, 2, 4, 8, 16, 32));
        for (Balance balance : oneMore) {
            assertEquals(balance.toString(), -1, balance.missing());
            assertFalse(balance.even());
        }
        assertEquals("lost", 1, new Balance(64, 1, 2, 4, 8, 16, 32).missing());
        assertFalse(new Balance(64, 1, 2, 4, 8, 16, 32).even());
    }
}
