// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.sofie.RunKind;

/**
 * A run of SOFiE, as the journal tells it.
 *
 * @param id which
 * @param kind what for; empty if the journal does not say
 * @param start when it began
 * @param end when it ended; empty while it goes on, and if nobody saw its end
 * @param outcome what came of it
 * @param told how it ended, in words; empty while it goes on
 * @param reports ids of the reports that were to go with it
 * @param failed how many of them did not, or perhaps did not
 * @param received how many files came back behind it
 * @param findings titles of what was found in its log lines
 */
record RunStory(String id, Optional<RunKind> kind, Instant start, Optional<Instant> end, Outcome outcome, Optional<Message> told, List<String> reports,
        int failed, int received, List<String> findings) {

    RunStory {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(told, "told");
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
    }

    /** What came of a run; the later, the more it asks for a look. */
    enum Outcome {
        GOOD, GOING,
        /** Nobody saw its end: SeCo or the machine stopped meanwhile. */
        LOST,
        /** It ended, but a report did not go or something was found. */
        TROUBLED,
        INTERRUPTED, TIMED_OUT, NOT_STARTED
    }
}
