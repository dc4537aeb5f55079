// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.time.Instant;
import java.util.Objects;
import lu.seco.core.sofie.RunKind;

/**
 * A run of SOFiE that is going on.
 *
 * @param kind what for
 * @param since its start
 */
public record RunInProgress(RunKind kind, Instant since) {

    public RunInProgress {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
    }
}
