// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import lu.seco.core.Message;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.Staging;

/** That files of some kinds have to pass <i>À valider</i>: how a report says that it is held for it. */
public final class StagingRule {

    private StagingRule() {
    }

    static Message reason(String name, String kind) {
        return Message.of(Staging.MUST_VALIDATE, name, kind);
    }

    /** Whether a report waits because its kind has to pass. */
    public static boolean holds(Report report) {
        return report.state() == ReportState.HELD && report.progress().reason().filter(reason -> reason.code().equals(Staging.MUST_VALIDATE)).isPresent();
    }
}
