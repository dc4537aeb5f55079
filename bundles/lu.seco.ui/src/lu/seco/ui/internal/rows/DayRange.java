// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The choices of a period: counted in whole days back from today, everything, or between two days that a person names. */
public enum DayRange {
    TODAY(1), WEEK(7), MONTH(30), ALL(0), DAYS(0);

    private final int days;

    DayRange(int days) {
        this.days = days;
    }

    /** The first day, as the clock of this instance has it; empty if the choice itself says none. */
    Optional<LocalDate> first(Clock clock) {
        return days == 0 ? Optional.empty() : Optional.of(LocalDate.now(clock).minusDays(days - 1L));
    }
}
