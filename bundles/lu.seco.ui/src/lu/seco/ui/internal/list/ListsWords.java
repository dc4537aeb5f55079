// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import org.eclipse.e4.core.services.nls.Message;

/** The words of the lists and of what is done with their rows. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/lists")
public final class ListsWords {

    public String filter_kind_label;
    public String filter_state_label;
    public String filter_employer_label;
    public String filter_read_label;
    public String filter_one_label;
    public String filter_many_label;
    public String filter_any_label;
    public String filter_none_text;
    public String filter_loading_text;
    public String filter_search_hint;
    public String filter_active_text;
    public String range_days_label;
    public String range_from_label;
    public String range_until_label;
    public String range_order_text;
    public String list_sorting_text;
    public String list_reveal_all;
    public String column_read_label;
    public String column_actions_label;
    public String read_yes_label;
    public String read_no_label;
    public String actions_none_text;
    public String actions_good_text;
    public String actions_failed_text;
    public String action_open_label;
    public String action_with_label;
    public String action_folder_label;
    public String action_copy_label;
    public String action_path_label;
    public String action_read_label;
    public String action_again_label;
    public String action_pdf_label;
    public String action_print_label;
    public String action_export_label;
    public String action_columns_label;
    public String with_dialog_title;
    public String open_program_failed;
    public String open_place_none;
    public String open_folder_missing;
    public String open_folder_program;
    public String columns_dialog_title;
    public String columns_dialog_text;
    public String columns_up_label;
    public String columns_down_label;
    public String columns_standard_label;
    public String columns_ok_label;
    public String export_dialog_title;
    public String export_kind_label;
    public String export_progress_text;
    public String export_done_text;
    public String export_cancelled_text;
    public String export_open_label;
    public String file_failed_text;
    public String reason_denied_text;
    public String reason_folder_text;
    public String pdf_dialog_title;
    public String pdf_title_text;
    public String pdf_foot_text;
    public String pdf_page_text;
    public String pdf_done_text;
    public String print_dialog_title;
    public String print_none_text;
    public String print_done_text;
    public String print_file_text;
    public String print_page_text;
    public String print_failed_text;
    public String filter_decide_label;
    public String filter_decide_tip;
    public String action_sent_label;
    public String action_resend_label;
    public String action_wait_label;
    public String action_drop_label;
    public String balance_even_text;
    public String balance_even_tip;
    public String balance_uneven_text;
    public String mark_corrects_text;
    public String mark_waits_text;
}
