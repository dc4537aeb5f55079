// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.changes;

import org.eclipse.e4.core.services.nls.Message;

/** The words around what differs between two files. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/changes")
public final class ChangesWords {

    public String tab_label;
    public String table_name;
    public String against_name;
    public String against_before;
    public String against_earlier;
    public String against_same;
    public String against_corrected;
    public String person_label;
    public String what_label;
    public String before_label;
    public String now_label;
    public String difference_label;
    public String what_added;
    public String what_gone;
    public String what_changed;
    public String summary_persons;
    public String summary_changed;
    public String summary_sum;
    public String more_text;
    public String same_text;
    public String none_text;
    public String loading_text;
    public String missing_text;
    public String lost_text;
    public String untold_text;
    public String unreadable_text;
    public String trouble_text;
}
