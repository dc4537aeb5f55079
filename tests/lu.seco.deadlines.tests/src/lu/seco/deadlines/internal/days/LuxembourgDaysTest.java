// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** Run in OSGi by the build, where the library finds its calendar only if class loaders are right. */
public class LuxembourgDaysTest {

    private final LuxembourgDays days = new LuxembourgDays();

    @Test
    public void theHolidaysOfLuxembourgAreThoseOfTheLawAndNoOthers() {
        assertEquals(
                List.of("2026-01-01", "2026-04-06", "2026-05-01", "2026-05-09", "2026-05-14", "2026-05-25", "2026-06-23", "2026-08-15", "2026-11-01",
                        "2026-12-25", "2026-12-26"),
                holidays(2026));
        assertEquals(
                List.of("2024-01-01", "2024-04-01", "2024-05-01", "2024-05-09", "2024-05-20", "2024-06-23", "2024-08-15", "2024-11-01", "2024-12-25",
                        "2024-12-26"),
                holidays(2024));
    }

    @Test
    public void europeDayIsAHolidaySince2019() {
        assertEquals(Optional.empty(), days.holiday(LocalDate.of(2018, 5, 9), Locale.FRENCH));
        assertEquals(true, days.working(LocalDate.of(2018, 5, 9)));
        assertEquals(Optional.of("Journée de l'Europe"), days.holiday(LocalDate.of(2019, 5, 9), Locale.FRENCH));
        assertEquals(false, days.working(LocalDate.of(2019, 5, 9)));
    }

    @Test
    public void holidaysHaveNamesInTheThreeLanguages() {
        LocalDate stephen = LocalDate.of(2025, 12, 26);
        assertEquals(Optional.of("Jour de la Saint-Étienne"), days.holiday(stephen, Locale.FRENCH));
        assertEquals(Optional.of("Stephanstag"), days.holiday(stephen, Locale.GERMAN));
        assertEquals(Optional.of("St.Stephen's Day"), days.holiday(stephen, Locale.ENGLISH));
        assertEquals(Optional.of("Pfingstmontag"), days.holiday(LocalDate.of(2026, 5, 25), Locale.GERMANY));
    }

    @Test
    public void nobodyWorksOnSaturdaysSundaysAndHolidays() {
        assertEquals(List.of(true, false, false, true),
                Stream.of("2026-02-06", "2026-02-07", "2026-02-08", "2026-02-09").map(LocalDate::parse).map(days::working).toList());
        assertEquals(false, days.working(LocalDate.of(2026, 6, 23)));
    }

    @Test
    public void theDayItselfDoesNotCount() {
        assertEquals(LocalDate.of(2026, 2, 10), days.after(LocalDate.of(2026, 2, 9), 1));
        assertEquals(LocalDate.of(2026, 2, 9), days.after(LocalDate.of(2026, 2, 9), 0));
        assertEquals("over a week-end", LocalDate.of(2026, 2, 9), days.after(LocalDate.of(2026, 2, 6), 1));
        assertEquals("over Christmas", LocalDate.of(2025, 12, 29), days.after(LocalDate.of(2025, 12, 24), 1));
        assertEquals("over Easter", LocalDate.of(2026, 4, 8), days.after(LocalDate.of(2026, 4, 3), 2));
    }

    @Test
    public void daysFarAwayAreNoTrouble() {
        assertEquals(true, days.working(LocalDate.of(1, 1, 1)));
        assertEquals(Optional.empty(), days.holiday(LocalDate.MAX, Locale.FRENCH));
        assertThrows(IllegalArgumentException.class, () -> days.after(LocalDate.of(2026, 1, 1), -1));
        assertThrows(IllegalArgumentException.class, () -> days.after(LocalDate.of(2026, 1, 1), 1_000_000));
    }

    private List<String> holidays(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(day -> days.holiday(day, Locale.FRENCH).isPresent())
                .map(LocalDate::toString).toList();
    }
}
