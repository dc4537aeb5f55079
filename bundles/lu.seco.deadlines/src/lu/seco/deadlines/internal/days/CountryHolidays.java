// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.EthiopianOrthodoxHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayBetweenFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonthHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayRelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayConfigurations;
import de.focus_shift.jollyday.core.spi.IslamicHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToEasterSundayHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToWeekdayInMonthHolidayConfiguration;
import java.util.List;

/**
 * The holidays of a country, as Jollyday wants them: it calls these methods by reflection, so the class is public, and the kinds there are none of are
 * here too.
 *
 * @param fixed on the same day every year
 * @param christianHolidays hang on Easter
 */
public record CountryHolidays(List<FixedHolidayConfiguration> fixed, List<ChristianHolidayConfiguration> christianHolidays)
        implements HolidayConfigurations {

    public CountryHolidays {
        fixed = List.copyOf(fixed);
        christianHolidays = List.copyOf(christianHolidays);
    }

    @Override
    public List<RelativeToFixedHolidayConfiguration> relativeToFixed() {
        return List.of();
    }

    @Override
    public List<RelativeToWeekdayInMonthHolidayConfiguration> relativeToWeekdayInMonth() {
        return List.of();
    }

    @Override
    public List<FixedWeekdayInMonthHolidayConfiguration> fixedWeekdays() {
        return List.of();
    }

    @Override
    public List<IslamicHolidayConfiguration> islamicHolidays() {
        return List.of();
    }

    @Override
    public List<FixedWeekdayBetweenFixedHolidayConfiguration> fixedWeekdayBetweenFixed() {
        return List.of();
    }

    @Override
    public List<FixedWeekdayRelativeToFixedHolidayConfiguration> fixedWeekdayRelativeToFixed() {
        return List.of();
    }

    @Override
    public List<EthiopianOrthodoxHolidayConfiguration> ethiopianOrthodoxHolidays() {
        return List.of();
    }

    @Override
    public List<RelativeToEasterSundayHolidayConfiguration> relativeToEasterSunday() {
        return List.of();
    }
}
