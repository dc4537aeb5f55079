// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Goes on evenly from the moment at which it was made, whatever becomes of the clock on the wall: how long a file has been quiet must not depend on
 * somebody setting the time.
 */
public final class SteadyClock extends Clock {

    private final ZoneId zone;
    private final Instant start;
    private final long nanos = System.nanoTime();

    public SteadyClock(Clock wall) {
        this.zone = wall.getZone();
        this.start = wall.instant();
    }

    private SteadyClock(ZoneId zone, Instant start) {
        this.zone = zone;
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - nanos);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(other, instant());
    }
}
