// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * A file that came back: what the events about it add up to.
 *
 * @param id see {@link lu.seco.core.IdSource}
 * @param file the file; its place is in the payroll folder once published
 * @param declaration what it is about; the kind is that of the answer, for example {@code SALRET}
 * @param origin how it came through SOFiE
 * @param state how far it has come
 * @param read whether a person has read it
 * @param links the reports it answers
 * @param receivedAt when it was stored
 * @param changedAt time of the last event
 * @param order number of its first event
 */
public record Reception(String id, StoredFile file, Declaration declaration, Origin origin, ReceptionState state, boolean read, List<Link> links,
        Instant receivedAt, Instant changedAt, long order) {

    public Reception {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(state, "state");
        links = List.copyOf(links);
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /**
     * How a file came through SOFiE.
     *
     * @param sofieName name of the encrypted file, if SOFiE's log told it
     * @param originalName name the sender gave, if SOFiE's log told it
     * @param evidence the line of SOFiE's log, if there is one
     */
    public record Origin(Optional<String> sofieName, Optional<String> originalName, Optional<Evidence> evidence) {
        public Origin {
            Objects.requireNonNull(sofieName, "sofieName");
            Objects.requireNonNull(originalName, "originalName");
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /**
     * That it answers a report.
     *
     * @param reportId the report
     * @param refusedRecords how many of the report's records it refuses
     * @param certain whether the records are equal byte for byte or a person said so, else known by their keys only
     * @param reason on what the link stands, if that was told
     * @param alternatives further reports that explain it as well, the most probable first
     */
    public record Link(String reportId, int refusedRecords, boolean certain, Optional<Message> reason, List<String> alternatives) {
        public Link {
            Objects.requireNonNull(reportId, "reportId");
            Objects.requireNonNull(reason, "reason");
            alternatives = List.copyOf(alternatives);
        }

        /** A certain link of which nothing more is told. */
        public Link(String reportId, int refusedRecords) {
            this(reportId, refusedRecords, true, Optional.empty(), List.of());
        }
    }
}
