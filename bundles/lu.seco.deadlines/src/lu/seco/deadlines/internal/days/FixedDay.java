// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * A holiday on the same day every year.
 *
 * @param day the day
 * @param terms what all holidays have
 */
record FixedDay(MonthDay day, Terms terms) implements FixedHolidayConfiguration {

    @Override
    public String descriptionPropertiesKey() {
        return terms.key();
    }

    @Override
    public HolidayType holidayType() {
        return terms.type();
    }

    @Override
    public Optional<Year> validFrom() {
        return terms.validFrom();
    }

    @Override
    public Optional<Year> validTo() {
        return terms.validTo();
    }

    @Override
    public YearCycle cycle() {
        return YearCycle.EVERY_YEAR;
    }

    @Override
    public List<MovingCondition> conditions() {
        return List.of();
    }
}
