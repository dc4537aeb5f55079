// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of the time line of runs, filled by the platform's message factory; keys as in {@code OSGI-INF/l10n/runs*.properties}. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/runs")
public final class RunsWords {

    public String runs_picture;
    public String runs_table;
    public String runs_none;
    public String runs_no_journal;
    public String runs_full;
    public String runs_older;
    public String runs_reports;
    public String runs_more;
    public String column_start;
    public String column_kind;
    public String column_took;
    public String column_outcome;
    public String column_reports;
    public String column_findings;
    public String kind_send;
    public String kind_receive;
    public String kind_update;
    public String took_seconds;
    public String took_minutes;
    public String reports_sent;
    public String reports_failed;
    public String reports_received;
    public String outcome_good;
    public String outcome_going;
    public String outcome_lost;
    public String outcome_troubled;
    public String outcome_interrupted;
    public String outcome_timed_out;
    public String outcome_not_started;

    /** What came of a run, in a word. */
    String outcome(RunStory.Outcome outcome) {
        return switch (outcome) {
            case GOOD -> outcome_good;
            case GOING -> outcome_going;
            case LOST -> outcome_lost;
            case TROUBLED -> outcome_troubled;
            case INTERRUPTED -> outcome_interrupted;
            case TIMED_OUT -> outcome_timed_out;
            case NOT_STARTED -> outcome_not_started;
        };
    }
}
