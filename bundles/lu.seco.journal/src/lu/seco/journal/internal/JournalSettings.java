// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/**
 * How long things stay in the journal before they are archived. Ten years is how long a merchant in Luxembourg keeps books and letters
 * (Code de commerce, article 16).
 */
@Component(service = SettingsContribution.class)
public final class JournalSettings implements SettingsContribution {

    @Override
    public List<SettingDefinition> settings() {
        return List.of(SettingDefinition.of("lu.seco.journal", "retention", SettingType.DURATION, "3650 d").within("30 d", "").on(SettingPage.STORAGE));
    }
}
