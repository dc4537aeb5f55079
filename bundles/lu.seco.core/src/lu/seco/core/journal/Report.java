// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.Lane;

/**
 * A file that is, or was, to be sent: what the events about it add up to.
 *
 * @param id see {@link lu.seco.core.IdSource}
 * @param file the file
 * @param declaration what it is about
 * @param progress how far it has come
 * @param takenAt when it was taken from <i>Départ</i>
 * @param changedAt time of the last event
 * @param order number of its first event: order of arrival
 * @param corrects id of the report that it probably corrects: same kind, employer and month, other content
 */
public record Report(String id, StoredFile file, Declaration declaration, Progress progress, Instant takenAt, Instant changedAt,
        long order, Optional<String> corrects) {

    public Report {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(takenAt, "takenAt");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(corrects, "corrects");
    }

    /** A report that corrects nothing known. */
    public Report(String id, StoredFile file, Declaration declaration, Progress progress, Instant takenAt, Instant changedAt, long order) {
        this(id, file, declaration, progress, takenAt, changedAt, order, Optional.empty());
    }

    public ReportState state() {
        return progress.state();
    }

    /** The lane in which it keeps its order. */
    public Lane lane() {
        return new Lane(declaration.kind(), declaration.employer());
    }
}
