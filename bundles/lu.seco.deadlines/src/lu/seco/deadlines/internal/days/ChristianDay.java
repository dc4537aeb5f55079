// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import java.time.Year;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.List;
import java.util.Optional;

/**
 * A holiday that hangs on Easter.
 *
 * @param type which
 * @param terms what all holidays have
 */
record ChristianDay(ChristianHolidayType type, Terms terms) implements ChristianHolidayConfiguration {

    @Override
    public Chronology chronology() {
        return IsoChronology.INSTANCE;
    }

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
