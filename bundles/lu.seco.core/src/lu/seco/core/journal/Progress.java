// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;

/**
 * How far a report has come.
 *
 * @param state the state
 * @param attempt number of the last attempt, 0 before the first
 * @param reason why it is in this state, where there is something to say
 * @param evidence what proves the state, where something does
 * @param sofieName the name of the encrypted file, once SOFiE's log told it
 * @param nextTry when it is tried again, for {@link ReportState#FAILED}; empty there means: not before a person says so. For
 *         {@link ReportState#UNCERTAIN}: until then a person wants to wait for an answer; empty: a person has to decide
 * @param refusedRecords number of records CCSS refused so far, for {@link ReportState#ANSWERED}
 */
public record Progress(ReportState state, int attempt, Optional<Message> reason, Optional<Evidence> evidence,
        Optional<String> sofieName, Optional<Instant> nextTry, OptionalInt refusedRecords) {

    public Progress {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(sofieName, "sofieName");
        Objects.requireNonNull(nextTry, "nextTry");
        Objects.requireNonNull(refusedRecords, "refusedRecords");
    }

    /** The beginning. */
    public static Progress taken() {
        return new Progress(ReportState.DETECTED, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                OptionalInt.empty());
    }
}
