// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.Evidence;

/**
 * What is proven of one file.
 *
 * @param reportId the report
 * @param verdict what the evidence says
 * @param where where the file is
 * @param sofieName name of the encrypted file, if the log tells it
 * @param evidence the line, or the fact in the file system, that proves it; empty only for {@link Verdict#UNKNOWN}
 * @param reason in words
 */
public record SendProof(String reportId, Verdict verdict, Whereabouts where, Optional<String> sofieName,
        Optional<Evidence> evidence, Message reason) {

    /**
     * Code of the reason of an {@link Verdict#UNKNOWN} where not only the file left no trace, but SOFiE has written nothing at all into its log since
     * the position: SOFiE cannot have worked on anything.
     */
    public static final String SOFIE_WAS_SILENT = "sofie.proof.no-trace.quiet";

    /**
     * Code of the reason of an {@link Verdict#UNKNOWN} whose only doubt is an encrypted file of which no line says from what it was made: once SOFiE
     * explains that file, the doubt is gone.
     */
    public static final String UNEXPLAINED = "sofie.proof.unexplained";

    public SendProof {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(sofieName, "sofieName");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(reason, "reason");
        if (verdict != Verdict.UNKNOWN && evidence.isEmpty()) {
            throw new IllegalArgumentException("a verdict needs its evidence");
        }
    }
}
