// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import org.eclipse.e4.core.services.nls.Message;

/** The words around the records of a file. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/records")
public final class RecordsWords {

    public String table_name;
    public String table_doubtful;
    public String raw_label;
    public String raw_tip;
    public String masked_label;
    public String masked_tip;
    public String search_hint;
    public String line_label;
    public String text_label;
    public String assumed_label;
    public String assumed_tip;
    public String assumed_text;
    public String unknown_text;
    public String loading_text;
    public String searching_text;
    public String count_text;
    public String more_text;
    public String found_text;
    public String limit_text;
    public String from_text;
    public String beginning_label;
    public String empty_text;
    public String unreadable_text;
    public String missing_text;
    public String search_missing_text;
    public String unfound_text;
    public String line_name;
    public String line_none_text;
    public String total_one_text;
    public String total_many_text;
    public String total_sum_format;
    public String total_monthless_text;
    public String total_left_text;
    public String total_show_label;
    public String total_hide_label;
    public String total_table_name;
    public String total_employer_label;
    public String total_month_label;
    public String total_records_label;
    public String total_persons_label;
    public String total_sum_label;
}
