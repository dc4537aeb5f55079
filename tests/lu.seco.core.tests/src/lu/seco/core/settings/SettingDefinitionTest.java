// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** One setting. */
public class SettingDefinitionTest {

    @Test
    public void theKeyIsTheLastPartOfThePidAndTheProperty() {
        SettingDefinition setting = SettingDefinition.of("lu.seco.exchange", "scan.interval", SettingType.DURATION, "1 min");
        assertEquals("exchange.scan.interval", setting.key());
        assertEquals("", setting.minimum());
        assertEquals(List.of(), setting.choices());
    }

    @Test
    public void boundsAndChoicesAddUp() {
        SettingDefinition setting = SettingDefinition.of("p", "a", SettingType.CHOICE, "x").within("1", "2").oneOf("x", "y");
        assertEquals("p.a", setting.key());
        assertEquals("1", setting.minimum());
        assertEquals("2", setting.maximum());
        assertEquals(List.of("x", "y"), setting.choices());
    }
}
