// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import lu.seco.core.check.CheckResult;

/**
 * What came of one check.
 *
 * @param id which, as {@link lu.seco.core.check.Check#id()}
 * @param end how it ended
 * @param results what it found; empty unless it came to its end
 * @param took how long it took
 * @param trouble what it threw; empty unless it is broken
 */
record CheckOutcome(String id, End end, List<CheckResult> results, Duration took, String trouble) {

    CheckOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(end, "end");
        results = List.copyOf(results);
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(trouble, "trouble");
    }

    /** How a check can end. */
    enum End {
        DONE,
        /** It threw something. */
        BROKEN,
        /** It did not answer in time, and was left alone. */
        HUNG,
        /** The test was stopped before it came to it. */
        SKIPPED
    }
}
