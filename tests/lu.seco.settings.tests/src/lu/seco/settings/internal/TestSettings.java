// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lu.seco.core.settings.SettingDefinition;

/** Real settings in a folder, for tests in the packages below. */
public final class TestSettings {

    private TestSettings() {
    }

    public static FileSettings of(Path root, List<SettingDefinition> definitions) {
        FileSettings settings = new FileSettings(() -> root, new FakeConfigurations().admin(), new FakeTexts(), new FakeClock(), (values, person) -> { },
                FakeLog.logger());
        settings.addContribution(() -> definitions, Map.of());
        settings.reload();
        return settings;
    }
}
