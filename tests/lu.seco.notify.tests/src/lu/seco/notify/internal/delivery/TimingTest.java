// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice.Level;
import org.junit.Test;

public class TimingTest {

    @Test
    public void warningWaitsForTheBundleAndForTheEndOfTheQuietHours() {
        assertEquals("2026-02-10T07:40:00Z", due("19:00", "07:00", Level.WARNING, "2026-02-10T07:30:00Z"));
        assertEquals("2026-02-11T06:00:00Z", due("19:00", "07:00", Level.WARNING, "2026-02-10T18:00:00Z"));
        assertEquals("2026-02-10T06:00:00Z", due("19:00", "07:00", Level.WARNING, "2026-02-10T02:00:00Z"));
        assertEquals("2026-02-10T13:00:00Z", due("12:00", "14:00", Level.INFORMATION, "2026-02-10T10:55:00Z"));
        assertEquals("2026-02-10T13:10:00Z", due("12:00", "14:00", Level.INFORMATION, "2026-02-10T13:00:00Z"));
    }

    @Test
    public void alarmPassesTheQuietHours() {
        assertEquals("2026-02-10T18:01:00Z", due("19:00", "07:00", Level.ALARM, "2026-02-10T18:00:00Z"));
    }

    @Test
    public void equalTimesAreNoQuietHours() {
        assertEquals("2026-02-10T02:10:00Z", due("00:00", "24:00", Level.WARNING, "2026-02-10T02:00:00Z"));
    }

    @Test
    public void quietHoursEndByTheLocalClockWhenItChanges() {
        assertEquals("2026-03-29T05:00:00Z", due("19:00", "07:00", Level.WARNING, "2026-03-28T20:00:00Z"));
    }

    private static String due(String from, String until, Level level, String at) {
        Timing timing = new Timing(Duration.ofMinutes(10), Duration.ofMinutes(1), 6, Timing.time(from), Timing.time(until),
                ZoneId.of("Europe/Luxembourg"));
        Instant moment = Instant.parse(at);
        return timing.due(new Waiting("1", moment, level, EventClass.OTHER, Message.of("a.b"), ""), moment).toString();
    }
}
