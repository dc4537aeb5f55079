// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/** Does something when it is asked for its zone the given time: lets a test step in between two steps of the archiver. */
final class DisturbingClock extends Clock {

    private final Clock clock;
    private final int when;
    private final Callable<?> disturbance;
    private int asked;

    DisturbingClock(Clock clock, int when, Callable<?> disturbance) {
        this.clock = clock;
        this.when = when;
        this.disturbance = disturbance;
    }

    @Override
    public ZoneId getZone() {
        asked++;
        if (asked == when) {
            try {
                disturbance.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return clock.getZone();
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
