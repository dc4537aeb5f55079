// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lu.seco.core.settings.SettingDefinition;
import org.junit.Test;

/** The settings and what the components get say the same. */
public class DeadlineSettingsTest {

    @Test
    public void everySettingReachesTheComponentsWithItsDefault() {
        Map<String, String> settings = new DeadlineSettings().settings().stream()
                .collect(Collectors.toMap(setting -> setting.property().replace('.', '_'), SettingDefinition::standard));
        Map<String, String> read = Arrays.stream(DeadlineConfig.class.getDeclaredMethods())
                .collect(Collectors.toMap(method -> method.getName(), method -> String.valueOf(method.getDefaultValue())));
        assertEquals(new TreeMap<>(read), new TreeMap<>(settings));
    }

    @Test
    public void keysBeginWithTheArea() {
        new DeadlineSettings().settings().forEach(setting -> assertEquals("deadlines." + setting.property(), setting.key()));
    }
}
