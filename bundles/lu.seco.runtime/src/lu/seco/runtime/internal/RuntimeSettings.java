// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class RuntimeSettings implements SettingsContribution {

    static final String PID = "lu.seco.runtime";
    static final String LEVEL = "info";
    static final int SIZE = 2;
    static final int FILES = 5;

    @Override
    public List<SettingDefinition> settings() {
        return List.of(
                SettingDefinition.of(PID, "log.level", SettingType.CHOICE, LEVEL).oneOf("error", "warn", "info", "debug").on(SettingPage.STORAGE),
                SettingDefinition.of(PID, "log.size", SettingType.INTEGER, Integer.toString(SIZE)).within("1", "100").on(SettingPage.STORAGE),
                SettingDefinition.of(PID, "log.files", SettingType.INTEGER, Integer.toString(FILES)).within("2", "50").on(SettingPage.STORAGE));
    }
}
