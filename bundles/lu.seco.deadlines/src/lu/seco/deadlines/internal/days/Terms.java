// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.HolidayType;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;

/**
 * What all holidays have.
 *
 * @param validFrom first year
 * @param validTo last year
 * @param key of its name in the texts of the library
 * @param type whether people work
 */
record Terms(Optional<Year> validFrom, Optional<Year> validTo, String key, HolidayType type) {

    Terms {
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
    }
}
