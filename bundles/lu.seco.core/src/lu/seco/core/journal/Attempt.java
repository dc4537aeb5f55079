// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.sofie.LogPosition;

/**
 * One attempt to send a report.
 *
 * @param reportId the report
 * @param number from 1
 * @param runId the run of SOFiE it was made for
 * @param position where SOFiE's log ended before the attempt: its evidence stands behind it
 * @param startedAt when it was stored
 * @param outcome the state it led to: {@code SENT}, {@code FAILED}, {@code UNCERTAIN} or {@code REFUSED}; empty while it is open
 * @param evidence what proves the outcome
 */
public record Attempt(String reportId, int number, String runId, LogPosition position, Instant startedAt,
        Optional<ReportState> outcome, Optional<Evidence> evidence) {

    public Attempt {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(evidence, "evidence");
    }
}
