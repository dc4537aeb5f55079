// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class BackupSettings implements SettingsContribution {

    /** The configuration of this bundle. */
    static final String PID = "lu.seco.backup";
    static final String STANDARD_FOLDER = "Sauvegardes";
    /** No backup by itself. */
    static final String NEVER = "never";
    static final String WEEKLY = "weekly";

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of(PID, "folder", SettingType.FOLDER, STANDARD_FOLDER).on(SettingPage.BACKUP),
                SettingDefinition.of(PID, "automatic", SettingType.CHOICE, NEVER).oneOf(NEVER, "daily", WEEKLY).on(SettingPage.BACKUP),
                SettingDefinition.of(PID, "time", SettingType.TIME, "12:30").on(SettingPage.BACKUP),
                SettingDefinition.of(PID, "keep", SettingType.INTEGER, "7").within("1", "1000").on(SettingPage.BACKUP));
    }
}
