// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import org.eclipse.e4.core.services.nls.Message;

/** The words of the detail beside a list. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/detail")
public final class DetailWords {

    public String content_tab_label;
    public String content_records_label;
    public String content_lines_label;
    public String content_search_hint;
    public String content_line_label;
    public String content_raw_label;
    public String content_assumed_label;
    public String content_assumed_text;
    public String content_unknown_text;
    public String content_count_text;
    public String content_more_text;
    public String content_limit_text;
    public String content_empty;
    public String content_unreadable;
    public String content_no_knowledge;
    public String content_not_found;
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
}
