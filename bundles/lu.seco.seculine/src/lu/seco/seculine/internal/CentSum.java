// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Adds up cents; never overflows. */
final class CentSum {

    private static final long FULL = Long.MAX_VALUE / 2;

    private long part;
    private BigInteger rest = BigInteger.ZERO;

    void add(long cents) {
        if (Math.abs(part) > FULL - Math.abs(cents)) {
            rest = rest.add(BigInteger.valueOf(part));
            part = 0;
        }
        part += cents;
    }

    BigDecimal euro() {
        return new BigDecimal(rest.add(BigInteger.valueOf(part)), 2);
    }
}
