// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.util.List;

/** A service by which a bundle says which logs it knows. May look into folders: not to be called from the thread of a user interface. */
@FunctionalInterface
public interface LogSource {

    /** Its logs, the most important first, at most 50. */
    List<LogFile> logs();
}
