// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import org.eclipse.e4.core.services.nls.Message;

/** The words of explained answers, their work lists and their links. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/answers")
public final class AnswersWords {

    public String tab_label;
    public String loading_text;
    public String missing_text;
    public String gone_text;
    public String trouble_text;
    public String groups_name;
    public String table_name;
    public String lines_name;
    public String group_column_count;
    public String group_count_persons;
    public String group_count_records;
    public String group_count_both;
    public String column_person_label;
    public String column_employer_label;
    public String column_month_label;
    public String column_code_label;
    public String column_cause_label;
    public String column_change_label;
    public String column_state_label;
    public String column_sent_label;
    public String column_line_label;
    public String column_repair_label;
    public String column_day_label;
    public String column_number_label;
    public String column_name_label;
    public String column_answer_label;
    public String rule_unconfirmed_text;
    public String state_open_label;
    public String state_done_label;
    public String state_done_plain;
    public String state_information_label;
    public String open_only_label;
    public String search_hint;
    public String count_text;
    public String count_none;
    public String none_text;
    public String csv_label;
    public String csv_tip;
    public String pdf_label;
    public String export_title;
    public String export_done_text;
    public String export_folder_label;
    public String export_name;
    public String pdf_title;
    public String pdf_count_text;
    public String go_label;
    public String go_tip;
    public String lines_choose_text;
    public String line_sent_label;
    public String line_returned_label;
    public String line_sent_none;
    public String line_same_text;
    public String line_added_text;
    public String line_changed_text;
    public String line_missing_text;
    public String line_plain_text;
    public String candidates_text;
    public String candidate_label;
    public String silence_text;
    public String silence_over_text;
    public String links_certain_text;
    public String links_probable_text;
    public String links_alternatives_text;
    public String links_remove_label;
    public String links_add_label;
    public String links_remove_tip;
    public String links_add_tip;
    public String links_going_text;
    public String links_passive_text;
    public String picker_title;
    public String picker_text;
    public String picker_choose_label;
    public String picker_empty_text;
    public String picker_count_text;
    public String event_unlinked;
    public String event_unanswered;
}
