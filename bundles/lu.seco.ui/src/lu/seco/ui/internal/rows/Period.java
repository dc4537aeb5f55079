// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * The days of which rows are wanted.
 *
 * @param range the choice
 * @param first first day, for {@link DayRange#DAYS}
 * @param last last day, which still counts, for {@link DayRange#DAYS}
 */
public record Period(DayRange range, Optional<LocalDate> first, Optional<LocalDate> last) {

    /** Everything. */
    public static final Period ALL = of(DayRange.ALL);

    public Period {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }

    /** A quick choice. */
    public static Period of(DayRange range) {
        return new Period(range, Optional.empty(), Optional.empty());
    }

    /** Between two days. */
    public static Period days(LocalDate first, LocalDate last) {
        return new Period(DayRange.DAYS, Optional.of(first), Optional.of(last));
    }

    /** Whether the first day is not after the last. */
    public boolean ordered() {
        return first.isEmpty() || last.isEmpty() || !first.get().isAfter(last.get());
    }

    /** Whether it keeps any row out. */
    boolean limits() {
        return range != DayRange.ALL && (range != DayRange.DAYS || first.isPresent() || last.isPresent());
    }

    Optional<Instant> from(Clock clock) {
        return (range == DayRange.DAYS ? first : range.first(clock)).map(day -> day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** The first and the last day, both inclusive, as the clock of this instance has them; empty if the period has no first day. */
    public Optional<Days> days(Clock clock) {
        Optional<LocalDate> begin = range == DayRange.DAYS ? first : range.first(clock);
        return begin.map(day -> new Days(day, last.orElse(LocalDate.now(clock))));
    }

    /** Some days in a row. */
    public record Days(LocalDate first, LocalDate last) {
        public Days {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
        }

        /** How many. */
        public long count() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    Optional<Instant> before(Clock clock) {
        return last.map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
