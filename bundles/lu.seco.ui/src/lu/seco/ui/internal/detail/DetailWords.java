// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import org.eclipse.e4.core.services.nls.Message;

/** The words of the detail beside a list. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/detail")
public final class DetailWords {

    public String content_tab_label;
    public String other_tab_received;
    public String other_tab_count;
    public String other_files_name;
    public String other_when_label;
    public String other_refused_label;
    public String other_deeds_name;
    public String other_deed_label;
    public String other_result_label;
    public String other_again_label;
    public String other_no_answer;
    public String other_none_yet;
    public String other_nothing_answered;
    public String event_reception_again;
    public String event_reception_read;
    public String event_reception_unread;
    public String decide_card_name;
    public String decide_heading_uncertain;
    public String decide_heading_failed;
    public String decide_heading_queue;
    public String decide_heading_held;
    public String decide_heading_wait;
    public String decide_reason_text;
    public String decide_attempt_text;
    public String decide_evidence_text;
    public String decide_evidence_none;
    public String decide_where_outbox;
    public String decide_where_queue;
    public String decide_where_refused;
    public String decide_where_sent;
    public String decide_where_nowhere;
    public String decide_where_unknown;
    public String decide_wrong_uncertain;
    public String decide_wrong_failed;
    public String decide_wrong_queue;
    public String decide_passive_text;
    public String decide_again_label;
    public String decide_wait_label;
    public String fact_until_label;
    public String fact_corrects_label;
    public String fact_corrects_value;
    public String fact_corrects_gone;
    public String fact_behind_label;
    public String fact_behind_value;
}
