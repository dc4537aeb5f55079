// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.spi.HolidayCalendarConfiguration;
import java.util.stream.Stream;

/**
 * A country without its parts, as Jollyday wants it.
 *
 * @param hierarchy the country's code
 * @param holidays of the whole country
 */
public record CountryCalendar(String hierarchy, CountryHolidays holidays) implements HolidayCalendarConfiguration {

    @Override
    public String description() {
        return hierarchy;
    }

    @Override
    public Stream<HolidayCalendarConfiguration> subConfigurations() {
        return Stream.empty();
    }
}
