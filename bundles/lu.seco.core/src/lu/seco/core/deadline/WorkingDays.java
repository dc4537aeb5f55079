// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.deadline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The working days of Luxembourg: Monday to Friday without the public holidays. */
public interface WorkingDays {

    /** Whether people work on that day. */
    boolean working(LocalDate day);

    /** Name of the public holiday on that day, in the language of the locale. */
    Optional<String> holiday(LocalDate day, Locale locale);

    /** The day so many working days after a day, which itself does not count. */
    LocalDate after(LocalDate day, int workingDays);
}
