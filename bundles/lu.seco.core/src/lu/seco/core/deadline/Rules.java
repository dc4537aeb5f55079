// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.deadline;

import java.time.LocalDate;
import java.util.List;

/** The deadlines of CCSS, as data. */
public interface Rules {

    /** The rules in force on a day, one for each kind at most. */
    List<Rule> on(LocalDate day);
}
