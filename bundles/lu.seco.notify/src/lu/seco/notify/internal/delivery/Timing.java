// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When notifications may go.
 *
 * @param bundle how long one waits for others to go with it
 * @param alarmBundle the same for an alarm
 * @param limit deliveries an hour
 * @param quietFrom begin of the quiet hours, local time; equal to the end: there are none
 * @param quietUntil end of the quiet hours
 * @param zone the office's zone
 */
public record Timing(Duration bundle, Duration alarmBundle, int limit, LocalTime quietFrom, LocalTime quietUntil, ZoneId zone) {

    static final Duration HOUR = Duration.ofHours(1);

    public Timing {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(alarmBundle, "alarmBundle");
        Objects.requireNonNull(quietFrom, "quietFrom");
        Objects.requireNonNull(quietUntil, "quietUntil");
        Objects.requireNonNull(zone, "zone");
    }

    /** A time of day as settings give it; {@code 24:00} is midnight. */
    public static LocalTime time(String written) {
        return written.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(written);
    }

    /** When it is due; a clock that was put back delays it by no more than the bundling. */
    Instant due(Waiting waiting, Instant now) {
        Instant came = waiting.at().isAfter(now) ? now : waiting.at();
        if (waiting.alarm()) {
            return came.plus(alarmBundle);
        }
        Instant due = came.plus(bundle);
        return audible(due.isBefore(now) ? now : due);
    }

    /** The moment itself, or the end of the quiet hours it lies in. */
    private Instant audible(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (!quiet(local.toLocalTime())) {
            return moment;
        }
        ZonedDateTime end = local.with(quietUntil);
        return (end.isAfter(local) ? end : local.toLocalDate().plusDays(1).atTime(quietUntil).atZone(zone)).toInstant();
    }

    private boolean quiet(LocalTime time) {
        if (quietFrom.equals(quietUntil)) {
            return false;
        }
        boolean behind = !time.isBefore(quietFrom);
        boolean before = time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? behind && before : behind || before;
    }
}
