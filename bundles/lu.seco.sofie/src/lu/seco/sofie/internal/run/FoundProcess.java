// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A process whose command line looks like SOFiE.
 *
 * @param handle the process
 * @param user the system user; empty text if the system does not tell
 * @param start when it started, if the system tells
 */
public record FoundProcess(ProcessHandle handle, String user, Optional<Instant> start) {

    public FoundProcess {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(start, "start");
    }
}
