// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of <i>Échéances</i>, filled by the platform's message factory; keys as in {@code OSGI-INF/l10n/radar*.properties}. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/radar")
public final class RadarWords {

    public String headline_good;
    public String headline_soon;
    public String headline_overdue;
    public String loading_text;
    public String missing_text;
    public String trouble_text;
    public String empty_text;
    public String filtered_text;
    public String search_hint;
    public String kind_name;
    public String kind_all;
    public String missing_only_label;
    public String missing_only_tip;
    public String earlier_label;
    public String today_label;
    public String later_label;
    public String grid_name;
    public String column_employer;
    public String column_kind;
    public String column_month;
    public String column_due;
    public String state_overdue;
    public String state_refused;
    public String state_open;
    public String state_soon;
    public String state_expected;
    public String state_late;
    public String state_sent;
    public String state_none;
    public String told_overdue;
    public String told_refused;
    public String told_open;
    public String told_soon;
    public String told_expected;
    public String told_late;
    public String told_sent;
    public String told_none;
    public String told_cell;
    public String told_due;
    public String told_unconfirmed;
    public String told_reports;
    public String unconfirmed_sign;
    public String day_pattern;
    public String legend_name;
    public String legend_unconfirmed;
    public String note_text;
    public String due_title;
    public String due_name;
    public String due_none;
    public String days_label;
    public String days_tip;
    public String export_label;
    public String export_tip;
    public String export_title;
    public String export_name;
    public String export_done;
    public String export_folder;
}
