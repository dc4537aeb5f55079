// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.Test;

/** Sums of amounts, however large a hostile file makes them. */
public final class CentSumTest {

    @Test
    public void centsBecomeEuro() {
        CentSum sum = new CentSum();
        assertEquals(new BigDecimal("0.00"), sum.euro());
        sum.add(305_150);
        sum.add(-50);
        assertEquals(new BigDecimal("3051.00"), sum.euro());
    }

    @Test
    public void nothingOverflows() {
        for (long amount : new long[] {Long.MAX_VALUE / 2, -Long.MAX_VALUE / 2, Long.MAX_VALUE / 3, 999_999_999_999_999L}) {
            CentSum sum = new CentSum();
            for (int times = 1; times <= 40; times++) {
                sum.add(amount);
                assertEquals(new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(times)), 2), sum.euro());
            }
        }
    }

    @Test
    public void anyMixtureIsAddedUpExactly() {
        Random random = new Random(7);
        CentSum sum = new CentSum();
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < 1_000; i++) {
            long amount = random.nextLong() / 2;
            sum.add(amount);
            expected = expected.add(BigInteger.valueOf(amount));
            assertEquals(new BigDecimal(expected, 2), sum.euro());
        }
    }
}
