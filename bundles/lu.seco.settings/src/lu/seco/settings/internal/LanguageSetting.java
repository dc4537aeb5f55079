// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** The one setting that belongs to no other bundle: the language in which SeCo speaks. First in the file. */
@Component(service = SettingsContribution.class, property = "service.ranking:Integer=1000")
public final class LanguageSetting implements SettingsContribution {

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of("lu.seco.settings", "language", SettingType.CHOICE, "fr").oneOf("fr", "en", "de")
                .on(SettingPage.APPEARANCE).forClerks().nextStart());
    }
}
