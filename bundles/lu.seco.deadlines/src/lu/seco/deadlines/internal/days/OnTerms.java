// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.spi.Described;
import de.focus_shift.jollyday.core.spi.Limited;
import de.focus_shift.jollyday.core.spi.Movable;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A holiday of every year, never moved, that the library reads from {@link Terms}. */
interface OnTerms extends Described, Limited, Movable {

    /** What all holidays have. */
    Terms terms();

    @Override
    default String descriptionPropertiesKey() {
        return terms().key();
    }

    @Override
    default HolidayType holidayType() {
        return terms().type();
    }

    @Override
    default Optional<Year> validFrom() {
        return terms().validFrom();
    }

    @Override
    default Optional<Year> validTo() {
        return terms().validTo();
    }

    @Override
    default YearCycle cycle() {
        return YearCycle.EVERY_YEAR;
    }

    @Override
    default List<MovingCondition> conditions() {
        return List.of();
    }
}
