// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands until it is set. */
public final class FakeClock extends Clock {

    private Instant now;

    /** Stands at ten o'clock on a day. */
    public FakeClock(String day) {
        set(day, "10:00");
    }

    /** Sets it. */
    public void set(String day, String time) {
        now = LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(Luxembourg.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Luxembourg.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
