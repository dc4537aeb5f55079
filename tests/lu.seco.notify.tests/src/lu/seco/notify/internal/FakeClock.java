// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Stands still until it is set. */
public final class FakeClock extends Clock {

    public Instant now = Instant.parse("2026-02-10T07:30:15.123Z");

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Luxembourg");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
