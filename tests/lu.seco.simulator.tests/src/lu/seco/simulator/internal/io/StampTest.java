// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.io;

import static org.junit.Assert.assertEquals;

import java.time.LocalDateTime;

import org.junit.Test;

public class StampTest {

    @Test
    public void countsOnIntoTheNextSecond() {
        Stamp stamp = new Stamp(LocalDateTime.of(2026, 12, 31, 23, 59, 59, 5), 98);

        assertEquals("26123123595998", stamp.digits());
        assertEquals("26123123595999", stamp.next().digits());
        assertEquals("27010100000000", stamp.next().next().digits());
        assertEquals("20261231235959", stamp.longDigits());
        assertEquals(stamp, Stamp.parse("26123123595998"));
    }
}
