// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.settings.Durations;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.diagnosis.internal.selftest.AllChecks;
import lu.seco.diagnosis.internal.selftest.Morning;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** When a disk is full. */
public final class DiskCheckTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void belowTheAlarmIsBadBelowTheWarningIsAWarning() {
        assertEquals(Outcome.BAD, result(0).outcome());
        assertEquals(Outcome.BAD, result(199_999_999).outcome());
        assertEquals(Outcome.WARNING, result(200_000_000).outcome());
        assertEquals(Outcome.WARNING, result(999_999_999).outcome());
        assertEquals(Outcome.GOOD, result(1_000_000_000).outcome());
        assertEquals(Outcome.GOOD, result(Long.MAX_VALUE).outcome());
    }

    @Test
    public void theResultSaysFolderFreeMegabytesAndBound() {
        assertEquals(List.of(Path.of("data").toString(), "150", "200"), result(150_900_000).found().arguments());
        assertEquals(List.of(Path.of("data").toString(), "900", "1000"), result(900_000_000).found().arguments());
        assertTrue(result(150_900_000).remedy().isPresent());
    }

    @Test
    public void boundsCanBeSet() {
        DiskCheck check = new DiskCheck(Path.of("data"), path -> 5_000_000_000L, 10_000, 6_000);
        assertEquals(Outcome.BAD, check.run().get(0).outcome());
    }

    @Test
    public void aDiskThatCannotBeReadIsUnknown() {
        DiskCheck check = new DiskCheck(Path.of("data"), path -> {
            throw new IOException("stale handle");
        }, 1000, 200);
        CheckResult result = check.run().get(0);
        assertEquals(Outcome.UNKNOWN, result.outcome());
        assertEquals(List.of(Path.of("data").toString(), "stale handle"), result.found().arguments());
    }

    @Test
    public void theRealDiskIsLookedAt() throws IOException {
        long free = Files.getFileStore(folder.getRoot().toPath()).getUsableSpace() / 1_000_000;
        DiskCheck check = new DiskCheck(new FakeDataFolder(folder.getRoot().toPath()), config(0, 0));
        CheckResult result = check.run().get(0);
        assertEquals(Outcome.GOOD, result.outcome());
        assertEquals(free, Long.parseLong(result.found().arguments().get(1)), 10_000);
        assertEquals("seco.disk", check.id());
        assertFalse(check.installation());
    }

    @Test
    public void theSettingsHaveTheDefaultsOfTheComponents() {
        for (SettingDefinition setting : new DiagnosisSettings().settings()) {
            List<Object> standards = Stream.of(DiskCheck.Config.class, NetworkCheck.Config.class, AllChecks.Config.class, Morning.Config.class)
                    .flatMap(config -> Stream.of(config.getDeclaredMethods()))
                    .filter(method -> method.getName().equals(setting.property().replace('.', '_'))).map(Method::getDefaultValue).toList();
            assertEquals(setting.key(), List.of(switch (setting.type()) {
                case INTEGER -> Integer.valueOf(setting.standard());
                case BOOLEAN -> setting.standard().equals("yes");
                case DURATION -> Durations.parse(setting.standard()).orElseThrow().toMillis();
                default -> setting.standard();
            }), standards);
        }
        assertEquals(List.of("disk.warning", "disk.alarm", "selftest.daily", "selftest.time", "selftest.timeout", "network.check", "network.host",
                "network.port", "network.proxy", "network.timeout"), new DiagnosisSettings().settings().stream().map(SettingDefinition::property).toList());
    }

    private static CheckResult result(long free) {
        return new DiskCheck(Path.of("data"), path -> free, 1000, 200).run().get(0);
    }

    private static DiskCheck.Config config(int warning, int alarm) {
        return FakeConfig.of(DiskCheck.Config.class, Map.of("disk_warning", warning, "disk_alarm", alarm));
    }
}
