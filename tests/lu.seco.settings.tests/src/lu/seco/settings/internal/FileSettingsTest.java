// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.DataFolder;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The component with its own thread and a real file. */
public class FileSettingsTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();
    private final FakeConfigurations configurations = new FakeConfigurations();
    private FileSettings settings;
    private Path file;

    @Before
    public void open() {
        Path root = temporary.getRoot().toPath();
        DataFolder folder = () -> root;
        file = folder.settingsFile();
        settings = new FileSettings(folder, configurations.admin(), new FakeTexts(), Clock.systemUTC(), (values, person) -> { }, log.logger());
    }

    @After
    public void close() {
        settings.close();
    }

    @Test
    public void contributionsAreShownByRankingThenPid() throws Exception {
        settings.addContribution(contribution("lu.seco.b"), Map.of());
        settings.addContribution(contribution("lu.seco.a"), Map.of("service.ranking", 0));
        settings.addContribution(contribution("lu.seco.z"), Map.of("service.ranking", 5));
        await(() -> settings.definitions().size() == 3);
        assertEquals(List.of("z.number", "a.number", "b.number"), settings.definitions().stream().map(SettingDefinition::key).toList());
        await(() -> configurations.stored.size() == 3);
    }

    @Test
    public void contributionThatThrowsOrGoesHarmsNoOther() throws Exception {
        SettingsContribution broken = () -> {
            throw new IllegalStateException("broken");
        };
        SettingsContribution good = contribution("lu.seco.a");
        settings.addContribution(broken, Map.of());
        settings.addContribution(good, Map.of());
        await(() -> settings.value("a.number").isPresent());
        assertTrue(log.entries.toString(), log.entries.stream().anyMatch(entry -> entry.startsWith("error")));
        settings.removeContribution(good);
        await(() -> settings.definitions().isEmpty());
    }

    @Test
    public void savedFileIsNoticedWithoutBeingAsked() throws Exception {
        settings.addContribution(contribution("lu.seco.a"), Map.of());
        await(() -> settings.value("a.number").equals(Optional.of("1")));
        await(() -> Files.exists(file));
        Path draft = Files.writeString(file.resolveSibling("draft"), "a.number = 2");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        await(() -> settings.value("a.number").equals(Optional.of("2")));
        assertEquals(2, configurations.get("lu.seco.a", "number"));
    }

    @Test
    public void ownSettingIsHandedOver() throws Exception {
        Files.writeString(file, "settings.language = EN\n");
        settings.addContribution(new LanguageSetting(), Map.of("service.ranking", 1000));
        await(() -> settings.value("settings.language").equals(Optional.of("en")));
        assertEquals("en", configurations.get("lu.seco.settings", "language"));
    }

    private static SettingsContribution contribution(String pid) {
        return () -> List.of(SettingDefinition.of(pid, "number", SettingType.INTEGER, "1"));
    }

    /** Looks again and again until it is so; a fresh latch only gives the time between two looks. */
    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertTrue("in time", System.nanoTime() < end);
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }

    private interface Condition {

        boolean holds();
    }
}
