// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lu.seco.core.settings.Durations;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.exchange.internal.intake.FindingRule.Course;
import lu.seco.exchange.internal.intake.FindingRule;
import lu.seco.exchange.internal.schedule.ReceptionHours;
import org.junit.Rule;
import org.junit.Test;

/** Settings from their definitions through the configuration to the values the engine uses. */
public class ExchangeSettingsTest {

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private final Map<String, Method> configured = Arrays.stream(ExchangeConfig.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic()).collect(Collectors.toMap(method -> method.getName().replace('_', '.'),
            method -> method));

    @Test
    public void everySettingIsReadAndEveryReadOneIsASetting() {
        Set<String> defined = new ExchangeSettingsContribution().settings().stream().map(SettingDefinition::property)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeMap<>(configured).keySet(), defined);
        new ExchangeSettingsContribution().settings().forEach(setting -> {
            assertEquals(ExchangeConfig.PID, setting.pid());
            assertEquals("exchange." + setting.property(), setting.key());
        });
    }

    @Test
    public void theDefaultsAreTheSameOnBothSides() {
        for (SettingDefinition setting : new ExchangeSettingsContribution().settings()) {
            Object value = configured.get(setting.property()).getDefaultValue();
            switch (setting.type()) {
                case DURATION -> assertEquals(setting.key(), Durations.parse(setting.standard()).map(Duration::toMillis),
                        Optional.of(value));
                case INTEGER -> assertEquals(setting.key(), Integer.valueOf(setting.standard()), value);
                case CHOICE, TIME -> assertEquals(setting.key(), setting.standard(), value);
                case CHOICES -> assertEquals(setting.key(), setting.standard(), String.join(",", (String[]) value));
                case LINES -> assertEquals(setting.key(), setting.standard(), String.join("\n", (String[]) value));
                case TEXT -> assertEquals(setting.key(), setting.standard(), value);
                case BOOLEAN -> assertEquals(setting.key(), Boolean.valueOf(setting.standard().equals("yes")), value);
                default -> assertEquals(setting.key() + " has no default of its own", null, value);
            }
        }
    }

    @Test
    public void theConfigurationBecomesOneValue() throws Exception {
        Path outbox = Path.of("/depart");
        ExchangeSettings settings = ExchangeSettings.of(fixture.config(outbox), Path.of("/data"));
        assertEquals(outbox, settings.folders().outbox());
        assertEquals(Duration.ofSeconds(1), settings.intake().scanInterval());
        assertEquals(Optional.of(Boolean.FALSE), settings.intake().network());
        assertEquals(1024L * 1024 * 1024, settings.intake().sizeLimit());
        assertFalse(settings.intake().sendUnknownNames());
        assertTrue(settings.intake().holdTwins());
        assertEquals(FindingRule.of("hold", "send", "send"), settings.intake().findings());
        assertEquals(new ReceptionHours(Duration.ofHours(1), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, EnumSet.allOf(DayOfWeek.class)),
                settings.hours());
        assertEquals(new ExchangeSettings.Retry(Duration.ofMinutes(1), Duration.ofHours(1), 5), settings.retry());
    }

    @Test
    public void stagingFoldersAreRelativeToTheDataFolderAndHaveNoOtherRole() throws Exception {
        Path outbox = Path.of("/depart");
        fixture.more.put("staging_folder", new String[] {"À valider", " /elsewhere/x/../y ", "À valider", "/depart", "/data/../depart", " ", "a\0b"});
        fixture.more.put("staging_kinds", " decsal,, DEMDET (XML) ,");
        fixture.more.put("staging_recall", Long.valueOf(60_000));
        ExchangeSettings.Staging staging = ExchangeSettings.of(fixture.config(outbox), Path.of("/data")).staging();
        assertEquals(List.of(Path.of("/data/À valider"), Path.of("/elsewhere/y")), staging.folders());
        assertEquals(List.of("/depart", "/data/../depart", " ", "a\0b"), staging.unusable());
        assertEquals(Set.of("DECSAL", "DEMDET (XML)"), staging.kinds());
        assertTrue(staging.mustPass("DecSal"));
        assertFalse(staging.mustPass("DECMAL"));
        assertEquals(Duration.ofMinutes(1), staging.recall());
        assertFalse(staging.fourEyes());
    }

    @Test
    public void theOfficeChoosesWhatFindingsLeadTo() throws Exception {
        fixture.more.put("check_error", "refuse");
        fixture.more.put("check_note", "hold");
        assertEquals(new FindingRule(Course.REFUSE, Course.SEND, Course.HOLD),
                ExchangeSettings.of(fixture.config(Path.of("/depart")), Path.of("/data")).intake().findings());
        for (SettingDefinition setting : new ExchangeSettingsContribution().settings()) {
            if (setting.property().startsWith("check.")) {
                assertEquals(setting.key(), List.of("send", "hold", "refuse"), setting.choices());
            }
        }
    }

    @Test
    public void theStationIsActiveUnlessSaidOtherwise() throws Exception {
        assertFalse(ExchangeSettings.of(fixture.config(Path.of("/depart")), Path.of("/data")).passive());
        fixture.more.put("station_mode", "passive");
        assertTrue(ExchangeSettings.of(fixture.config(Path.of("/depart")), Path.of("/data")).passive());
    }
}
