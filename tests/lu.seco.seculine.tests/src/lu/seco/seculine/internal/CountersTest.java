// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.Test;

/** What counts persons and amounts in bounded memory. */
public final class CountersTest {

    @Test
    public void differentNumbersHaveDifferentPlacesInTheirOrder() {
        LongIndex index = new LongIndex(300_000);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 300_000; i++) {
                assertEquals(i, index.add(1_890_010_100_000L + 64L * i));
            }
        }
        assertEquals(300_000, index.size());
    }

    @Test
    public void zeroAndExtremesAreNumbersToo() {
        LongIndex index = new LongIndex(10);
        assertEquals(0, index.add(0));
        assertEquals(1, index.add(-1));
        assertEquals(2, index.add(Long.MIN_VALUE));
        assertEquals(0, index.add(0));
        assertEquals(3, index.size());
    }

    @Test
    public void aFullIndexKnowsItsNumbersAndTakesNoOthers() {
        LongIndex index = new LongIndex(64);
        for (int i = 0; i < 64; i++) {
            index.add(i);
        }
        assertEquals(-1, index.add(64));
        assertEquals(63, index.add(63));
        assertEquals(64, index.size());
    }

    @Test
    public void sumsDoNotOverflow() {
        CentSum sum = new CentSum();
        for (int i = 0; i < 20; i++) {
            sum.add(Long.MAX_VALUE / 4);
        }
        assertEquals(new BigDecimal(BigInteger.valueOf(Long.MAX_VALUE / 4).multiply(BigInteger.valueOf(20)), 2), sum.euro());
        for (int i = 0; i < 20; i++) {
            sum.add(-(Long.MAX_VALUE / 4));
        }
        assertEquals(new BigDecimal("0.00"), sum.euro());
    }

    @Test
    public void personsAreComparedByTheirSums() {
        PersonSums sums = new PersonSums(1_000);
        for (int i = 0; i < 500; i++) {
            sums.addBefore(i, 100);
            sums.addNow(i + 100, 50);
            sums.addNow(i + 100, i < 10 ? 51 : 50);
        }
        assertEquals(500, sums.personsBefore());
        assertEquals(500, sums.personsNow());
        assertEquals(100, sums.gone());
        assertEquals(100, sums.added());
        assertEquals(10, sums.changed());
        assertFalse(sums.full());
    }

    @Test
    public void morePersonsThanAreHeldAreSaid() {
        PersonSums sums = new PersonSums(2);
        sums.addBefore(1, 1);
        sums.addNow(2, 1);
        sums.addNow(1, 1);
        assertFalse(sums.full());
        sums.addNow(3, 1);
        assertTrue(sums.full());
    }
}
