// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;

/** Stands still until it is moved or told to run. In Luxembourg. */
public final class MutableClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    private volatile Instant now = Instant.parse("2026-02-10T07:30:15Z");
    private volatile OptionalLong runningSince = OptionalLong.empty();

    public void set(Instant next) {
        now = next;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** From now on it goes like a real clock. */
    public void run() {
        runningSince = OptionalLong.of(System.nanoTime());
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the office does not move");
    }

    @Override
    public Instant instant() {
        return runningSince.isEmpty() ? now : now.plusNanos(System.nanoTime() - runningSince.getAsLong());
    }
}
