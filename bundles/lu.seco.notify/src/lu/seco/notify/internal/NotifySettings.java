// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.util.List;
import lu.seco.core.settings.SecretDefinition;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import lu.seco.core.settings.SettingsRule;
import lu.seco.notify.internal.delivery.EventClass;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class NotifySettings implements SettingsContribution {

    /** The configuration of all components of this bundle. */
    public static final String PID = "lu.seco.notify";
    /** What calls for somebody; that a file was sent or received does not. */
    static final String URGENT = "encryption, decryption, refused-file, to-decide, refusals, silence, validity, engine, other";

    @Override
    public List<SettingDefinition> settings() {
        return List.of(of("repeat.after", SettingType.DURATION, "1 h").within("0 s", "30 d"),
                of("mail.active", SettingType.BOOLEAN, "no"),
                of("mail.host", SettingType.TEXT, ""),
                of("mail.port", SettingType.INTEGER, "587").within("1", "65535"),
                of("mail.security", SettingType.CHOICE, "starttls").oneOf("starttls", "tls", "none"),
                of("mail.user", SettingType.TEXT, ""),
                of("mail.from", SettingType.TEXT, ""),
                of("mail.to", SettingType.TEXT, ""),
                of("mail.route", SettingType.LINES, ""),
                of("mail.classes", SettingType.CHOICES, URGENT).oneOf(EventClass.keys()),
                of("mail.details", SettingType.CHOICE, "none").oneOf("none", "names"),
                of("support.helpdesk", SettingType.TEXT, ""),
                of("support.own", SettingType.TEXT, ""),
                of("webhook.active", SettingType.BOOLEAN, "no"),
                of("webhook.url", SettingType.TEXT, ""),
                of("webhook.classes", SettingType.CHOICES, URGENT).oneOf(EventClass.keys()),
                of("webhook.details", SettingType.CHOICE, "none").oneOf("none", "names"),
                of("quiet.from", SettingType.TIME, "00:00"),
                of("quiet.until", SettingType.TIME, "00:00"),
                of("bundle.wait", SettingType.DURATION, "10 min").within("0 s", "1 d"),
                of("bundle.alarm.wait", SettingType.DURATION, "1 min").within("0 s", "1 h"),
                of("bundle.limit", SettingType.INTEGER, "6").within("1", "60"));
    }

    @Override
    public List<SettingsRule> rules() {
        return List.of(SettingsRule.needed("notify.mail.active", "notify.mail.host", "notify.mail.from"),
                SettingsRule.needed("notify.webhook.active", "notify.webhook.url"));
    }

    @Override
    public List<SecretDefinition> secrets() {
        return List.of(SecretDefinition.of("notify.mail.password", SettingPage.MAIL), SecretDefinition.of("notify.webhook.token", SettingPage.WEBHOOK));
    }

    private static SettingDefinition of(String property, SettingType type, String standard) {
        SettingPage page = property.startsWith("mail.") ? SettingPage.MAIL : property.startsWith("webhook.") ? SettingPage.WEBHOOK : SettingPage.NOTICES;
        return SettingDefinition.of(PID, property, type, standard).on(page);
    }
}
