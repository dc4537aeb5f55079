// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.daily;

import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;

/** Whether something waits for a person. */
final class Waiting {

    private Waiting() {
    }

    /** Unclear, held, or given up: not tried again by itself. */
    static boolean decision(Report report) {
        return report.state() == ReportState.UNCERTAIN || report.state() == ReportState.HELD
                || report.state() == ReportState.FAILED && report.progress().nextTry().isEmpty();
    }
}
