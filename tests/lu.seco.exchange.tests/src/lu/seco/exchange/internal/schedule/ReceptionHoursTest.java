// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.schedule;

import static org.junit.Assert.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** When answers are fetched. 2026-02-10 is a Tuesday. */
public class ReceptionHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    public void theFirstOneIsAtOnce() {
        assertNext("2026-02-10T10:00", hours("00:00", "24:00", ALL), null, "2026-02-10T10:00");
    }

    @Test
    public void thenEveryInterval() {
        assertNext("2026-02-10T11:00", hours("00:00", "24:00", ALL), "2026-02-10T10:00", "2026-02-10T10:00");
        assertNext("2026-02-10T11:00", hours("00:00", "24:00", ALL), "2026-02-10T10:00", "2026-02-10T10:59:59");
        assertNext("2026-02-10T11:00", hours("00:00", "24:00", ALL), "2026-02-10T10:00", "2026-02-10T11:00");
    }

    @Test
    public void whoSleptThroughAWeekendCatchesUpOnce() {
        ReceptionHours hours = hours("00:00", "24:00", ALL);
        assertNext("2026-02-16T08:12", hours, "2026-02-13T18:00", "2026-02-16T08:12");
        assertNext("2026-02-16T09:12", hours, "2026-02-16T08:12", "2026-02-16T08:13");
    }

    @Test
    public void aClockSetBackKeepsNothingAway() {
        assertNext("2026-02-10T10:00", hours("00:00", "24:00", ALL), "2027-01-01T00:00", "2026-02-10T10:00");
    }

    @Test
    public void withinHoursOnly() {
        ReceptionHours hours = hours("08:00", "18:00", ALL);
        assertNext("2026-02-10T08:00", hours, null, "2026-02-10T07:59:59");
        assertNext("2026-02-10T08:00", hours, null, "2026-02-10T08:00");
        assertNext("2026-02-10T17:59:59", hours, null, "2026-02-10T17:59:59");
        assertNext("2026-02-11T08:00", hours, null, "2026-02-10T18:00");
        assertNext("2026-02-11T08:00", hours, "2026-02-10T17:30", "2026-02-10T17:31");
    }

    @Test
    public void onAllowedDaysOnly() {
        assertNext("2026-02-16T08:00", hours("08:00", "18:00", WORKDAYS), "2026-02-13T17:30", "2026-02-13T17:31");
        assertNext("2026-02-16T00:00", hours("00:00", "24:00", WORKDAYS), null, "2026-02-14T12:00");
        assertNext("2026-02-17T08:00", hours("08:00", "18:00", EnumSet.of(DayOfWeek.TUESDAY)), null, "2026-02-10T18:00");
    }

    @Test
    public void overMidnight() {
        ReceptionHours night = hours("22:00", "06:00", ALL);
        assertNext("2026-02-10T22:00", night, null, "2026-02-10T12:00");
        assertNext("2026-02-11T00:30", night, null, "2026-02-11T00:30");
        assertNext("2026-02-11T22:00", night, null, "2026-02-11T06:00");
        // only Monday: its night and its early morning, not Tuesday's
        ReceptionHours monday = hours("22:00", "06:00", EnumSet.of(DayOfWeek.MONDAY));
        assertNext("2026-02-09T00:00", monday, null, "2026-02-08T23:00");
        assertNext("2026-02-09T22:00", monday, null, "2026-02-09T06:00");
        assertNext("2026-02-16T00:00", monday, null, "2026-02-10T00:00");
    }

    @Test
    public void untilMidnight() {
        ReceptionHours evening = hours("20:00", "24:00", ALL);
        assertNext("2026-02-10T23:59:59", evening, null, "2026-02-10T23:59:59");
        assertNext("2026-02-11T20:00", evening, null, "2026-02-11T00:00");
    }

    @Test
    public void equalHoursMeanTheWholeDay() {
        assertNext("2026-02-10T03:00", hours("08:00", "08:00", ALL), null, "2026-02-10T03:00");
        assertNext("2026-02-10T03:00", hours("24:00", "24:00", ALL), null, "2026-02-10T03:00");
        assertNext("2026-02-16T00:00", hours("08:00", "08:00", WORKDAYS), null, "2026-02-14T12:00");
    }

    @Test
    public void noDayMeansNever() {
        assertEquals(Optional.empty(), hours("00:00", "24:00", Set.of()).next(Optional.empty(), at("2026-02-10T10:00"), ZONE));
    }

    @Test
    public void anHourIsAnHourWhenClocksGoForward() {
        // 29 March 2026: 02:00 becomes 03:00
        assertNext("2026-03-29T03:30", hours("00:00", "24:00", ALL), "2026-03-29T01:30", "2026-03-29T01:40");
        // an opening that does not exist that day: as soon as it is past
        assertNext("2026-03-29T03:30", hours("02:30", "06:00", ALL), null, "2026-03-29T01:00");
        assertNext("2026-03-29T08:00", hours("08:00", "18:00", ALL), null, "2026-03-28T18:00");
    }

    @Test
    public void anHourIsAnHourWhenClocksGoBack() {
        // 25 October 2026: the hour from 02:00 comes twice
        Instant summer = Instant.parse("2026-10-25T00:30:00Z");
        assertEquals(Optional.of(summer.plus(HOUR)), hours("00:00", "24:00", ALL).next(Optional.of(summer), summer.plusSeconds(60), ZONE));
        // open from 02:00 to 03:00: both times
        ReceptionHours twice = new ReceptionHours(HOUR, LocalTime.of(2, 0), LocalTime.of(3, 0), ALL);
        assertEquals(Optional.of(Instant.parse("2026-10-25T01:30:00Z")), twice.next(Optional.of(summer), summer.plusSeconds(60), ZONE));
        assertEquals(Optional.of(at("2026-10-26T02:00")), twice.next(Optional.empty(), Instant.parse("2026-10-25T02:00:00Z"), ZONE));
    }

    @Test
    public void theAnswerIsNeverInThePast() {
        for (ReceptionHours hours : new ReceptionHours[] {hours("08:00", "18:00", WORKDAYS), hours("22:00", "06:00", ALL), hours("02:30",
                "02:31", ALL)}) {
            for (Instant now = at("2026-03-27T00:00"); now.isBefore(at("2026-03-31T00:00")); now = now.plusSeconds(977)) {
                Instant next = hours.next(Optional.of(now.minusSeconds(3600)), now, ZONE).orElseThrow();
                assertEquals(now + " " + hours, Boolean.FALSE, Boolean.valueOf(next.isBefore(now)));
                assertEquals("what is due is due now", Optional.of(next), hours.next(Optional.empty(), next, ZONE));
            }
        }
    }

    @Test
    public void settingsFormsAreRead() {
        assertEquals(new ReceptionHours(HOUR, LocalTime.of(7, 30), LocalTime.MIDNIGHT, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)),
                ReceptionHours.of(HOUR, "07:30", "24:00", new String[] {"sun", "mon", "xyz"}));
    }

    private static ReceptionHours hours(String from, String until, Set<DayOfWeek> days) {
        String[] names = days.stream().map(day -> day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT)).toArray(String[]::new);
        return ReceptionHours.of(HOUR, from, until, names);
    }

    private static void assertNext(String expected, ReceptionHours hours, String last, String now) {
        assertEquals(Optional.of(at(expected)), hours.next(Optional.ofNullable(last).map(ReceptionHoursTest::at), at(now), ZONE));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
