// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.util.Objects;

/**
 * That a returned file speaks of a sent one.
 *
 * @param reportId the sent report
 * @param refusedRecords how many of its records come back refused
 * @param certain whether the records are equal byte for byte, else by their keys
 */
public record AnswerLink(String reportId, int refusedRecords, boolean certain) {

    public AnswerLink {
        Objects.requireNonNull(reportId, "reportId");
        if (refusedRecords < 0) {
            throw new IllegalArgumentException("refused " + refusedRecords);
        }
    }
}
