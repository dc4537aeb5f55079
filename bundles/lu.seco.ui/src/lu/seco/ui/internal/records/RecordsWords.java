// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import org.eclipse.e4.core.services.nls.Message;

/** The words around the records of a file. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/records")
public final class RecordsWords {

    public String table_name;
    public String raw_label;
    public String raw_tip;
    public String search_hint;
    public String line_label;
    public String text_label;
    public String assumed_label;
    public String assumed_tip;
    public String assumed_text;
    public String unknown_text;
    public String loading_text;
    public String count_text;
    public String more_text;
    public String limit_text;
    public String empty_text;
    public String unreadable_text;
    public String missing_text;
    public String unfound_text;
}
