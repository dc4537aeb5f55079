// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import java.time.MonthDay;

/**
 * A holiday on the same day every year.
 *
 * @param day the day
 * @param terms what all holidays have
 */
record FixedDay(MonthDay day, Terms terms) implements FixedHolidayConfiguration, OnTerms {
}
