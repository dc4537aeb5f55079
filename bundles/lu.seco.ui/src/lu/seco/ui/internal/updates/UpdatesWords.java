// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of <i>Mises à jour</i>, filled by the platform's message factory; keys as in {@code OSGI-INF/l10n/updates*.properties}. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/updates")
public final class UpdatesWords {

    public String window_title;
    public String headline_idle;
    public String headline_missing;
    public String headline_opening;
    public String headline_waiting;
    public String sites_some;
    public String sites_none;
    public String fact_site;
    public String fact_size;
    public String fact_java;
    public String notes_title;
    public String notes_version;
    public String notes_none;
    public String check_label;
    public String install_label;
    public String install_none_label;
    public String cancel_label;
    public String restart_label;
    public String history_title;
    public String history_version;
    public String history_installed;
    public String history_person;
    public String history_state;
    public String history_current;
    public String history_first;
    public String history_back_label;
    public String progress_name;
}
