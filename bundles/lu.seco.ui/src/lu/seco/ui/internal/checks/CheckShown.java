// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;

/**
 * What is shown of a check.
 *
 * @param state how far it is
 * @param worst the heaviest finding; empty if there is none
 * @param headline what it came to, in a sentence; may be empty
 * @param findings the heaviest first
 * @param count how many there are, in the title; empty if there are none or nobody knows
 */
record CheckShown(State state, Optional<Severity> worst, String headline, List<Finding> findings, String count) {

    CheckShown {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(worst, "worst");
        Objects.requireNonNull(headline, "headline");
        findings = List.copyOf(findings);
        Objects.requireNonNull(count, "count");
    }

    /** Nothing but a sentence. */
    static CheckShown of(State state, String headline) {
        return new CheckShown(state, Optional.empty(), headline, List.of(), "");
    }

    /** How far it is. */
    enum State {
        /** There is no file. */
        NONE,
        /** It is going on. */
        RUNNING,
        /** It was not begun, or not ended: a person can begin it. */
        OPEN,
        DONE
    }
}
