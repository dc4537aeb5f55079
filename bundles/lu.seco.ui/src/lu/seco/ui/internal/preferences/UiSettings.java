// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.preferences;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of the workbench. */
@Component(service = SettingsContribution.class)
public final class UiSettings implements SettingsContribution {

    public static final String LANGUAGE = "settings.language";
    public static final String THEME = "ui.theme";
    public static final String FONT = "ui.font";
    public static final String TRAY = "ui.tray";
    public static final String CLOSE_TO_TRAY = "ui.close.to.tray";
    public static final String START = "ui.start";
    public static final String AUTOSTART = "ui.autostart";
    public static final String NOTIFICATIONS = "ui.notifications";
    public static final String PERSONS_MASKED = "ui.persons.masked";
    public static final String SUPPORT_CONTACT = "ui.support.contact";

    private static final String PID = "lu.seco.ui";

    @Override
    public List<SettingDefinition> settings() {
        return List.of(
                of("theme", SettingType.CHOICE, "system").oneOf("system", "light", "dark"),
                of("font", SettingType.CHOICE, "normal").oneOf("small", "normal", "large", "x-large").nextStart(),
                of("notifications", SettingType.CHOICE, "all").oneOf("all", "problems", "none"),
                of("tray", SettingType.BOOLEAN, "yes"),
                of("close.to.tray", SettingType.BOOLEAN, "no"),
                of("start", SettingType.CHOICE, "window").oneOf("window", "minimised", "silent").nextStart(),
                of("autostart", SettingType.BOOLEAN, "no"),
                of("persons.masked", SettingType.BOOLEAN, "no"),
                SettingDefinition.of(PID, "support.contact", SettingType.TEXT, "").on(SettingPage.STATION));
    }

    /** What a person sees is a person's choice. */
    private static SettingDefinition of(String property, SettingType type, String standard) {
        return SettingDefinition.of(PID, property, type, standard).on(SettingPage.APPEARANCE).forClerks();
    }
}
