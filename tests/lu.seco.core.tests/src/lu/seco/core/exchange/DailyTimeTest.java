// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.ZonedDateTime;
import org.junit.Test;

/** When something that is done once a day is due. */
public final class DailyTimeTest {

    private static ZonedDateTime at(String text) {
        return ZonedDateTime.parse(text + "[Europe/Luxembourg]");
    }

    private static void last(String expected, String time, String now) {
        assertEquals(at(expected).toInstant(), DailyTime.of(time).last(at(now)).toInstant());
    }

    @Test
    public void untilItsTimeItWasDueYesterday() {
        last("2026-02-09T07:30:00+01:00", "07:30", "2026-02-10T07:29:59+01:00");
        last("2026-02-10T07:30:00+01:00", "07:30", "2026-02-10T07:30:00+01:00");
        last("2026-02-10T07:30:00+01:00", "07:30", "2026-02-10T23:59:00+01:00");
    }

    @Test
    public void aDayOfAnotherLengthKeepsTheTimeOfDay() {
        last("2026-03-28T12:30:00+01:00", "12:30", "2026-03-29T12:29:00+02:00");
        last("2026-03-29T12:30:00+02:00", "12:30", "2026-03-29T12:30:00+02:00");
    }

    @Test
    public void theEndOfADayIsTheBeginOfTheNext() {
        last("2026-02-10T00:00:00+01:00", "24:00", "2026-02-10T00:00:00+01:00");
        last("2026-02-10T00:00:00+01:00", "24:00", "2026-02-10T23:59:00+01:00");
    }

    @Test
    public void aTimeIsReachedFromThenOnUntilMidnight() {
        DailyTime morning = DailyTime.of("08:00");
        assertFalse(morning.reached(at("2026-02-10T07:59:59+01:00")));
        assertTrue(morning.reached(at("2026-02-10T08:00:00+01:00")));
        assertTrue(morning.reached(at("2026-02-10T23:59:59+01:00")));
        assertFalse(morning.reached(at("2026-02-11T00:00:00+01:00")));
    }

    @Test
    public void everyDayHasAnOccasionAtItsEnd() {
        DailyTime end = DailyTime.of("24:00");
        assertFalse(end.reached(at("2026-02-10T23:49:59+01:00")));
        assertTrue(end.reached(at("2026-02-10T23:50:00+01:00")));
        assertFalse(end.reached(at("2026-02-11T00:00:00+01:00")));
    }
}
