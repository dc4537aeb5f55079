// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * That a returned file speaks of a sent one.
 *
 * @param reportId the sent report
 * @param refusedRecords how many of its records come back refused
 * @param certain whether the records are equal byte for byte, else by their keys
 * @param reason on what the link stands, in words for people
 * @param alternatives further reports that explain the same records as well; the newest was taken
 * @param proves whether it may prove an unclear report sent, if nothing else explains the answer; one that says only whom the answer is probably about may
 *            not
 */
public record AnswerLink(String reportId, int refusedRecords, boolean certain, Optional<Message> reason, List<String> alternatives, boolean proves) {

    public AnswerLink {
        Objects.requireNonNull(reportId, "reportId");
        if (refusedRecords < 0) {
            throw new IllegalArgumentException("refused " + refusedRecords);
        }
        Objects.requireNonNull(reason, "reason");
        alternatives = List.copyOf(alternatives);
    }

    /** A link that may prove. */
    public AnswerLink(String reportId, int refusedRecords, boolean certain, Optional<Message> reason, List<String> alternatives) {
        this(reportId, refusedRecords, certain, reason, alternatives, true);
    }

    /** A link of which nothing more is told. */
    public AnswerLink(String reportId, int refusedRecords, boolean certain) {
        this(reportId, refusedRecords, certain, Optional.empty(), List.of());
    }
}
