// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The clock of the machine, in its time zone, as a service. */
@Component(service = Clock.class)
public final class SystemClock extends Clock {

    private final Clock clock;

    @Activate
    public SystemClock() {
        clock = Clock.systemDefaultZone();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public long millis() {
        return clock.millis();
    }
}
