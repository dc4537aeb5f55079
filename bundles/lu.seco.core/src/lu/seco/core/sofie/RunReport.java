// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;

/**
 * One run of SOFiE.
 *
 * @param runId id given by the engine
 * @param kind what it was for
 * @param end how the process ended
 * @param exitCode exit code, where there is one
 * @param told in words: how it ended and what the descriptor says of the exit code
 * @param output file with the captured output, if there was any
 * @param startedAt start
 * @param endedAt end
 * @param unknownLines lines of the audit log written during the run that no pattern knows
 * @param login why SOFiE says that it was not let in, if it says so
 */
public record RunReport(String runId, RunKind kind, RunEnd end, OptionalInt exitCode, Message told, Optional<Path> output,
        Instant startedAt, Instant endedAt, int unknownLines, Optional<LoginTrouble> login) {

    public RunReport {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(exitCode, "exitCode");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(login, "login");
    }

    /** A run of which nothing speaks of the login. */
    public RunReport(String runId, RunKind kind, RunEnd end, OptionalInt exitCode, Message told, Optional<Path> output, Instant startedAt,
            Instant endedAt, int unknownLines) {
        this(runId, kind, end, exitCode, told, output, startedAt, endedAt, unknownLines, Optional.empty());
    }
}
