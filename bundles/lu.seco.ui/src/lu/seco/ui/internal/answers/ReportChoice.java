// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Objects;

/**
 * A report to which an answer may be linked, ready to be shown.
 *
 * @param reportId the report
 * @param cells name, kind, employer, month, day, state
 */
record ReportChoice(String reportId, List<String> cells) {

    ReportChoice {
        Objects.requireNonNull(reportId, "reportId");
        cells = List.copyOf(cells);
    }
}
