// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.time.Instant;
import java.util.Objects;

/**
 * A state in which the program was or is installed.
 *
 * @param id names it for {@link Updates#revert}
 * @param version the version with its qualifier
 * @param since when it was installed
 * @param current whether it is the one on the disk now
 * @param person who wanted it; empty text for the first installation
 */
public record InstalledState(long id, String version, Instant since, boolean current, String person) {

    public InstalledState {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(person, "person");
    }
}
