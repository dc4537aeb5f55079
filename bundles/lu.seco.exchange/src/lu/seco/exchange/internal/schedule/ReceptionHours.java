// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When answers are fetched: every interval, within hours and on days of the week of the office's time zone.
 *
 * @param interval time between two receptions
 * @param from first minute of the day at which one may begin
 * @param until minute of the day before which one must begin; midnight (00:00) means the end of the day; earlier than {@code from} means over midnight
 * @param days days on which one may begin
 */
public record ReceptionHours(Duration interval, LocalTime from, LocalTime until, Set<DayOfWeek> days) {

    public ReceptionHours {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        days = Set.copyOf(days);
    }

    /** From the forms used in settings: {@code HH:mm} with 24:00 for the end of the day, and three English letters for a day. */
    public static ReceptionHours of(Duration interval, String from, String until, String[] days) {
        Set<DayOfWeek> set = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> Arrays.asList(days).contains(day.name().substring(0, 3).toLowerCase(Locale.ROOT)))
                .forEach(set::add);
        return new ReceptionHours(interval, time(from), time(until), set);
    }

    private static LocalTime time(String text) {
        return "24:00".equals(text) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /**
     * When the next one begins. A machine that slept through several finds one that is due, not many.
     *
     * @param last start of the last one, empty if there was none
     * @param now the moment of asking
     * @return never before {@code now}; empty if no day is allowed
     */
    public Optional<Instant> next(Optional<Instant> last, Instant now, ZoneId zone) {
        // a last start in the future means that the clock was set back: it must not keep receptions away
        Instant due = last.filter(start -> !start.isAfter(now)).map(start -> start.plus(interval)).orElse(now);
        return firstAllowed(due.isBefore(now) ? now : due, zone);
    }

    private Optional<Instant> firstAllowed(Instant earliest, ZoneId zone) {
        ZonedDateTime candidate = earliest.atZone(zone);
        if (allowed(candidate)) {
            return Optional.of(earliest);
        }
        LocalDate day = candidate.toLocalDate();
        for (int i = 0; i <= 8; i++) {
            for (LocalTime start : new LocalTime[] {LocalTime.MIDNIGHT, from}) {
                ZonedDateTime opening = day.plusDays(i).atTime(start).atZone(zone);
                if (opening.toInstant().isAfter(earliest) && allowed(opening)) {
                    return Optional.of(opening.toInstant());
                }
            }
        }
        return Optional.empty();
    }

    private boolean allowed(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean wholeDay = from.equals(until);
        boolean beforeEnd = until.equals(LocalTime.MIDNIGHT) || time.isBefore(until);
        boolean hours = overMidnight() ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && beforeEnd;
        return days.contains(moment.getDayOfWeek()) && (wholeDay || hours);
    }

    private boolean overMidnight() {
        return !until.equals(LocalTime.MIDNIGHT) && until.isBefore(from);
    }
}
