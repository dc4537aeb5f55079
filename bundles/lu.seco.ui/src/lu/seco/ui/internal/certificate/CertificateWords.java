// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import org.eclipse.e4.core.services.nls.Message;

/** The texts of <i>Certificat</i>, filled by the platform's message factory; keys as in {@code OSGI-INF/l10n/certificate*.properties}. */
@Message(contributionURI = "platform:/plugin/lu.seco.ui/OSGI-INF/l10n/certificate")
public final class CertificateWords {

    public String headline_calm;
    public String headline_soon;
    public String headline_ended;
    public String headline_unknown;
    public String headline_missing;
    public String headline_looking;
    public String headline_nothing;
    public String headline_trouble;
    public String urgency_calm;
    public String urgency_soon;
    public String urgency_urgent;
    public String urgency_ended;
    public String urgency_unknown;
    public String left_days;
    public String left_ended;
    public String left_unknown;
    public String last_day;
    public String last_unknown;
    public String source_read;
    public String source_recorded;
    public String source_recorded_by;
    public String source_derived;
    public String source_unknown;
    public String horizon_name;
    public String horizon_today;
    public String horizon_within;
    public String horizon_beyond;
    public String horizon_ended;
    public String horizon_unknown;
    public String horizon_legend;
    public String card_name;
    public String guide_certificate_title;
    public String guide_password_title;
    public String guide_source;
    public String guide_page;
    public String guide_done;
    public String step_certificate_login;
    public String step_certificate_keys;
    public String step_certificate_configuration;
    public String guide_certificate_note;
    public String step_certificate_record;
    public String step_password_change;
    public String step_password_batch;
    public String step_password_login;
    public String step_password_backup;
    public String step_password_record;
    public String password_button;
    public String password_title;
    public String password_text;
    public String password_future;
    public String password_done;
    public String end_button;
    public String end_title;
    public String end_text;
    public String end_done;
    public String day_name;
    public String dialog_record;
    public String dialog_cancel;
    public String record_failed;
    public String record_missing;
}
