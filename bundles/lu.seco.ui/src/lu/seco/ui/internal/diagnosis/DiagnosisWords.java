// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of <i>Diagnostic</i>, filled by the platform's message factory; keys as in {@code OSGI-INF/l10n/diagnosis*.properties}. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/diagnosis")
public final class DiagnosisWords {

    public String findings_title;
    public String findings_none;
    public String findings_none_untested;
    public String findings_some;
    public String findings_list;
    public String findings_last;
    public String findings_last_cancelled;
    public String findings_last_never;
    public String findings_since;
    public String findings_card;
    public String findings_hindrance_title;
    public String findings_setting_title;
    public String findings_settings_title;
    public String findings_setting_remedy;
    public String findings_folder_title;
    public String findings_folder_lost;
    public String findings_folder_remedy;
    public String test_button;
    public String test_cancel;
    public String test_progress;
    public String test_progress_name;
    public String test_none;
    public String test_broken;
    public String test_broken_remedy;
    public String test_hung;
    public String test_hung_remedy;
    public String test_skipped;
    public String level_problem;
    public String level_attention;
    public String level_unknown;
    public String level_good;
    public String level_skipped;
    public String duration_short;
    public String duration_seconds;
    public String logs_choice_name;
    public String logs_seco;
    public String logs_audit;
    public String logs_technical;
    public String logs_output;
    public String logs_level_name;
    public String logs_level_all;
    public String logs_level_info;
    public String logs_level_warning;
    public String logs_level_error;
    public String logs_filter_hint;
    public String logs_follow;
    public String logs_open_file;
    public String logs_open_folder;
    public String logs_table_name;
    public String logs_column_level;
    public String logs_column_text;
    public String log_debug;
    public String log_info;
    public String log_warning;
    public String log_error;
    public String logs_count;
    public String logs_count_filtered;
    public String logs_none;
    public String logs_empty;
    public String logs_missing;
    public String logs_locked;
    public String open_failed;
    public String logs_renewed;
    public String logs_full;
    public String support_contact_none;
    public String support_contact_name;
    public String support_contact_label;
    public String support_mail_label;
    public String support_versions;
    public String support_version_unknown;
    public String support_button;
    public String support_folder_text;
    public String support_writing;
    public String support_written;
    public String support_open;
    public String support_failed;
    public String support_missing;
    public String support_progress_name;
}
