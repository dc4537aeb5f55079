// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;

/**
 * A holiday that hangs on Easter.
 *
 * @param type which
 * @param terms what all holidays have
 */
record ChristianDay(ChristianHolidayType type, Terms terms) implements ChristianHolidayConfiguration, OnTerms {

    @Override
    public Chronology chronology() {
        return IsoChronology.INSTANCE;
    }
}
