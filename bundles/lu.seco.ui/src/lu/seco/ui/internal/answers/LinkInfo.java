// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.Objects;

/**
 * Why an answer is linked to a report, ready to be shown.
 *
 * @param reportId the report
 * @param text how sure it is, on what it stands, and what else is possible
 * @param certain whether it is
 */
record LinkInfo(String reportId, String text, boolean certain) {

    LinkInfo {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(text, "text");
    }
}
