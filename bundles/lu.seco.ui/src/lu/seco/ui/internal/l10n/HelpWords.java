// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of the help and its links. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/help")
public final class HelpWords {

    public String help_window_title;
    public String procedure_overview_label;
    public String procedure_page_label;
    public String procedure_sofie_label;
    public String browser_missing_text;
    public String mail_missing_text;
    public String help_sent_text;
    public String help_received_text;
    public String help_staging_text;
    public String help_certificate_text;
    public String help_diagnosis_text;
    public String help_radar_text;
    public String help_strip_text;
}
