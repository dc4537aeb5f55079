// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The settings of this bundle. */
@Component(service = SettingsContribution.class)
public final class NotifySettings implements SettingsContribution {

    static final String PID = "lu.seco.notify";

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of(PID, "repeat.after", SettingType.DURATION, "1 h").within("0 s", "30 d"));
    }
}
