// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.Optional;
import lu.seco.core.settings.Durations;
import lu.seco.core.settings.SettingDefinition;
import org.junit.Test;

public class JournalSettingsTest {

    @Test
    public void retentionIsTenYearsAndAtLeastAMonth() {
        SettingDefinition retention = new JournalSettings().settings().get(0);
        assertEquals("journal.retention", retention.key());
        assertEquals("lu.seco.journal", retention.pid());
        assertEquals(Optional.of(Duration.ofDays(3650)), Durations.parse(retention.standard()));
        assertEquals(Optional.of(Duration.ofDays(30)), Durations.parse(retention.minimum()));
    }
}
