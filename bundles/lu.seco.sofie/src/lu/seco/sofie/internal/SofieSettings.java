// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/**
 * The settings of this bundle. All else about SOFiE stands in the descriptor: it belongs to the installation, not to this instance of SeCo.
 */
@Component(service = SettingsContribution.class)
public final class SofieSettings implements SettingsContribution {

    /** Configuration of this bundle. */
    public static final String PID = "lu.seco.sofie";

    /** Where the descriptor is unless set otherwise, in the data folder. */
    static final String STANDARD = "sofie.properties";

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of(PID, "descriptor", SettingType.FILE, STANDARD).on(SettingPage.SOFIE),
                SettingDefinition.of(PID, "places", SettingType.LINES, "").on(SettingPage.SOFIE));
    }
}
