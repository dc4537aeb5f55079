// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class UpdateSettings implements SettingsContribution {

    static final String PID = "lu.seco.update";
    static final String NEVER = "never";
    static final String DAILY = "daily";
    static final String WEEKLY = "weekly";
    static final String TIME = "12:00";
    static final String KEYS = "keys";
    static final String KEEP = "5";

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of(PID, "site", SettingType.LINES, "").on(SettingPage.UPDATES),
                SettingDefinition.of(PID, "check", SettingType.CHOICE, NEVER).oneOf(NEVER, DAILY, WEEKLY).on(SettingPage.UPDATES),
                SettingDefinition.of(PID, "time", SettingType.TIME, TIME).on(SettingPage.UPDATES),
                SettingDefinition.of(PID, "keys", SettingType.FOLDER, KEYS).on(SettingPage.UPDATES),
                SettingDefinition.of(PID, "unsigned.folders", SettingType.BOOLEAN, "no").on(SettingPage.UPDATES),
                SettingDefinition.of(PID, "keep", SettingType.INTEGER, KEEP).within("2", "100").on(SettingPage.UPDATES));
    }
}
