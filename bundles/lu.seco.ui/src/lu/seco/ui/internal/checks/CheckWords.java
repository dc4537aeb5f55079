// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import org.eclipse.e4.core.services.nls.Message;

/** The words around what the check of a content found. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/checks")
public final class CheckWords {

    public String tab_label;
    public String table_name;
    public String severity_label;
    public String line_label;
    public String field_label;
    public String field_title_label;
    public String code_label;
    public String told_label;
    public String change_label;
    public String rule_label;
    public String severity_error;
    public String severity_warning;
    public String severity_note;
    public String rule_unconfirmed;
    public String chosen_name;
    public String chosen_text;
    public String chosen_hint;
    public String count_error;
    public String count_warning;
    public String count_note;
    public String found_text;
    public String clean_text;
    public String form_text;
    public String left_text;
    public String running_text;
    public String progress_name;
    public String stopped_text;
    public String pending_text;
    public String missing_text;
    public String unreadable_text;
    public String begin_label;
    public String cancel_label;
    public String export_label;
    public String export_name;
    public String export_done_text;
}
