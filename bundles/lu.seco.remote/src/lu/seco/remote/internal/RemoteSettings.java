// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal;

import java.util.List;
import lu.seco.core.remote.RemoteEngines;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class RemoteSettings implements SettingsContribution {

    public static final String PID = "lu.seco.remote";
    /** Key of the note of another service that this window is to follow. */
    public static final String FOLLOW = RemoteEngines.FOLLOW;

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of(PID, "group", SettingType.TEXT, "").on(SettingPage.STATION),
                SettingDefinition.of(PID, "note", SettingType.FILE, "run/window-group").on(SettingPage.STATION),
                SettingDefinition.of(PID, "follow", SettingType.FILE, "").on(SettingPage.STATION));
    }
}
