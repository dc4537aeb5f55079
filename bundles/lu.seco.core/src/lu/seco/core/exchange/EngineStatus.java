// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * The engine at one moment.
 *
 * @param state whether it works
 * @param run the run of SOFiE that is going on
 * @param nextReception when answers are fetched next; empty while stopped, paused or if no hours are set
 * @param waiting number of reports that wait to be sent
 * @param pending files in <i>Départ</i> not yet taken, at most 1,000
 * @param folders how the folders are doing
 * @param pausedUntil until when no run begins by itself because the connection failed again and again; empty if it did not
 * @param hindrances what keeps the engine from working as it should: SOFiE in use by a person, journal full, folder missing
 */
public record EngineStatus(EngineState state, Optional<RunInProgress> run, Optional<Instant> nextReception, int waiting,
        List<PendingFile> pending, List<FolderStatus> folders, Optional<Instant> pausedUntil, List<Message> hindrances) {

    /** Before the start. */
    public static final EngineStatus STOPPED =
            new EngineStatus(EngineState.STOPPED, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), Optional.empty(), List.of());

    public EngineStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(nextReception, "nextReception");
        pending = List.copyOf(pending);
        folders = List.copyOf(folders);
        Objects.requireNonNull(pausedUntil, "pausedUntil");
        hindrances = List.copyOf(hindrances);
    }

    /** One whose connection is not paused. */
    public EngineStatus(EngineState state, Optional<RunInProgress> run, Optional<Instant> nextReception, int waiting,
            List<PendingFile> pending, List<FolderStatus> folders, List<Message> hindrances) {
        this(state, run, nextReception, waiting, pending, folders, Optional.empty(), hindrances);
    }
}
