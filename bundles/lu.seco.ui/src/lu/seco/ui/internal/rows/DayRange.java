// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The quick choices of a period, counted in whole days back from today in the zone of the clock. */
public enum DayRange {
    TODAY(1), WEEK(7), MONTH(30), ALL(0);

    private final int days;

    DayRange(int days) {
        this.days = days;
    }

    /** Where it begins; empty if it has no beginning. */
    public Optional<Instant> from(Clock clock) {
        if (days == 0) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.now(clock).minusDays(days - 1L).atStartOfDay(clock.getZone()).toInstant());
    }
}
