// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SettingsKeeperTest {

    private static final String PID = "lu.seco.exchange";
    private static final SettingDefinition INTERVAL =
            SettingDefinition.of(PID, "scan.interval", SettingType.DURATION, "1 min").within("1 s", "1 d");
    private static final SettingDefinition ATTEMPTS = SettingDefinition.of(PID, "attempts", SettingType.INTEGER, "3");
    private static final SettingDefinition ACTIONS = SettingDefinition.of(PID, "actions", SettingType.LINES, "");
    private static final SettingDefinition OUTBOX = SettingDefinition.of("lu.seco.other", "outbox", SettingType.FOLDER, "Départ");

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();
    private final FakeClock clock = new FakeClock();
    private final FakeConfigurations configurations = new FakeConfigurations();
    private final List<SettingDefinition> definitions = new ArrayList<>(List.of(INTERVAL, ATTEMPTS, ACTIONS));
    private Path file;
    private SettingsKeeper keeper;

    @Before
    public void open() {
        file = temporary.getRoot().toPath().resolve("seco.properties");
        start();
    }

    @Test
    public void missingFileMeansAllDefaults() {
        begin();
        assertEquals(60_000L, configurations.get(PID, "scan.interval"));
        assertEquals(3, configurations.get(PID, "attempts"));
        assertArrayEquals(new String[0], (String[]) configurations.get(PID, "actions"));
        assertEquals(List.of(), keeper.problems());
    }

    @Test
    public void typedValuesReachTheConfiguration() throws IOException {
        write("exchange.scan.interval = 5 s\nexchange.actions.1 = copy\n");
        begin();
        assertEquals(5_000L, configurations.get(PID, "scan.interval"));
        assertArrayEquals(new String[] {"copy"}, (String[]) configurations.get(PID, "actions"));
        assertEquals(Optional.of("5 s"), keeper.value("exchange.scan.interval"));
        assertEquals(Optional.empty(), keeper.value("no.such"));
    }

    @Test
    public void changeIsNoticedAndConfigurationIsOnlyTouchedIfItDiffers() throws IOException {
        definitions.add(OUTBOX);
        begin();
        assertEquals(List.of("lu.seco.exchange", "lu.seco.other"), configurations.updates);
        write("exchange.attempts = 4");
        looks(2);
        assertEquals(4, configurations.get(PID, "attempts"));
        assertEquals(List.of("lu.seco.exchange", "lu.seco.other", "lu.seco.exchange"), configurations.updates);
        write("# a comment more\nexchange.attempts = 4");
        looks(2);
        assertEquals(3, configurations.updates.size());
        assertTrue(log.entries.toString(), log.entries.stream().anyMatch(entry -> entry.contains("exchange.attempts")));
    }

    @Test
    public void changeOfSameSizeAndTimeIsNoticed() throws IOException {
        write("exchange.attempts = 4");
        FileTime time = Files.getLastModifiedTime(file);
        begin();
        write("exchange.attempts = 5");
        Files.setLastModifiedTime(file, time);
        looks(2);
        assertEquals(5, configurations.get(PID, "attempts"));
    }

    @Test
    public void halfSavedFileWipesNothing() throws IOException {
        write("exchange.scan.interval = 5 s\nexchange.attempts = 4\n");
        begin();
        write("");
        looks(5);
        write("exchange.scan.interval = 5 s\n");
        looks(1);
        write("exchange.scan.interval = 5 s\nexchange.attempts = 6\n");
        looks(1);
        assertEquals(4, configurations.get(PID, "attempts"));
        assertEquals(1, configurations.updates.size());
        looks(1);
        assertEquals(6, configurations.get(PID, "attempts"));
        assertEquals(2, configurations.updates.size());
    }

    @Test
    public void fileJustWrittenAtTheStartIsReadAgainBeforeItCounts() throws IOException {
        write("exchange.attempts = 4");
        Files.setLastModifiedTime(file, FileTime.from(clock.now));
        keeper.definitionsChanged();
        looks(1);
        assertNull(configurations.stored.get(PID));
        looks(1);
        assertEquals(4, configurations.get(PID, "attempts"));
    }

    @Test
    public void refusedValueStaysTheOldOneAlsoAcrossARestart() throws IOException {
        write("exchange.scan.interval = 5 s\nexchange.actions.1 = a\nexchange.actions.2 = b\n");
        begin();
        write("exchange.scan.interval = 5 s\nexchange.scan.interval 7 s\nexchange.attempts = many\nexchange.actions.1 = \0\n");
        looks(2);
        assertEquals(5_000L, configurations.get(PID, "scan.interval"));
        assertEquals(3, configurations.get(PID, "attempts"));
        assertEquals(3, keeper.problems().size());
        assertTrue(log.entries.toString(),
                log.entries.stream().anyMatch(entry -> entry.contains("settings.value.integer") && entry.contains("many")));
        configurations.stored.clear();
        start();
        begin();
        assertEquals(5_000L, configurations.get(PID, "scan.interval"));
        assertArrayEquals(new String[] {"a", "b"}, (String[]) configurations.get(PID, "actions"));
        assertEquals(3, keeper.problems().size());
    }

    @Test
    public void removedLineMeansTheDefaultAlsoAcrossARestart() throws IOException {
        write("exchange.attempts = 4");
        begin();
        write("# nothing");
        looks(2);
        assertEquals(3, configurations.get(PID, "attempts"));
        write("exchange.attempts = wrong");
        start();
        begin();
        assertEquals(3, configurations.get(PID, "attempts"));
    }

    @Test
    public void unreadableFilesKeepWhatIsInForceAndSaySo() throws IOException {
        write("exchange.attempts = 4");
        begin();
        Files.write(file, "# caf\u00e9\nexchange.attempts = 5 \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        looks(2);
        assertEquals("settings.file.encoding", keeper.problems().get(0).told().code());
        assertEquals(List.of("seco.properties", "1"), keeper.problems().get(0).told().arguments());
        assertEquals(0, keeper.problems().get(0).line());
        byte[] large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) '#');
        Files.write(file, large);
        looks(2);
        assertEquals("settings.file.large", keeper.problems().get(0).told().code());
        Files.delete(file);
        Files.createDirectory(file);
        looks(2);
        assertEquals("settings.file.unreadable", keeper.problems().get(0).told().code());
        assertEquals(4, configurations.get(PID, "attempts"));
        start();
        begin();
        assertEquals(4, configurations.get(PID, "attempts"));
    }

    @Test
    public void deletedFileMeansDefaultsAfterAWhileAndIsNotWrittenAgain() throws IOException {
        write("exchange.attempts = 4");
        begin();
        Files.delete(file);
        looks(9);
        assertEquals(4, configurations.get(PID, "attempts"));
        looks(1);
        assertEquals(3, configurations.get(PID, "attempts"));
        looks(5);
        assertFalse(Files.exists(file));
    }

    @Test
    public void reloadTakesTheFileAtOnce() throws IOException {
        begin();
        Files.writeString(file, "exchange.attempts = 4\nexchange.attemps = 5");
        assertEquals("settings.key.unknown.near", keeper.reload().get(0).told().code());
        assertEquals(4, configurations.get(PID, "attempts"));
    }

    @Test
    public void laterContributionGetsItsConfigurationAndItsKeysAreKnownThen() throws IOException {
        write("other.outbox = Envois\nexchange.attempts = 4");
        begin();
        assertEquals(List.of("settings.key.unknown"), keeper.problems().stream().map(problem -> problem.told().code()).toList());
        definitions.add(OUTBOX);
        keeper.definitionsChanged();
        assertEquals(temporary.getRoot().toPath().resolve("Envois").toString(), configurations.get("lu.seco.other", "outbox"));
        looks(3);
        assertEquals(List.of(), keeper.problems());
        assertEquals(List.of("lu.seco.exchange", "lu.seco.other"), configurations.updates);
    }

    @Test
    public void contributionThatGoesKeepsItsConfiguration() throws IOException {
        write("exchange.attempts = 4");
        begin();
        definitions.clear();
        keeper.definitionsChanged();
        looks(3);
        assertEquals(4, configurations.get(PID, "attempts"));
        definitions.add(ATTEMPTS);
        keeper.definitionsChanged();
        assertEquals(Optional.of("4"), keeper.value("exchange.attempts"));
    }

    @Test
    public void configurationThatCannotBeStoredIsTriedAgain() throws IOException {
        write("# nothing");
        configurations.full = true;
        begin();
        assertNull(configurations.stored.get(PID));
        configurations.full = false;
        looks(1);
        assertEquals(3, configurations.get(PID, "attempts"));
    }

    @Test
    public void commentedFileIsWrittenIfThereIsNoneAndChangesNothing() throws IOException {
        definitions.add(SettingDefinition.of("lu.seco.other", "untold", SettingType.CHOICE, "a").oneOf("a", "b"));
        definitions.add(definitions.size() - 1, SettingDefinition.of("lu.seco.other", "switch", SettingType.BOOLEAN, "no"));
        begin();
        String text = Files.readString(file);
        assertTrue(text, text.startsWith("# fr words of settings.file.head []\n\n# fr words of setting.exchange.scan.interval.title []\n"
                + "# fr words of setting.exchange.scan.interval.help []\n# fr words of settings.allowed.between [1 s, 1 d]\n"
                + "#exchange.scan.interval = 1 min\n"));
        assertTrue(text, text.contains("\n# fr words of settings.allowed.lines [exchange.actions]\n#exchange.actions.1 =\n"));
        assertTrue(text, text.contains("\n# fr words of setting.other.switch.help []\n# fr words of settings.allowed.switch []\n#other.switch = no\n"));
        assertTrue(text, text.endsWith("\n\n# fr words of settings.allowed.choices [fr words of settings.allowed.named [a, fr words of\n"
                + "# setting.choice.a []], fr words of settings.allowed.named [b, fr words of setting.choice.b []]]\n#other.untold = a\n"));
        looks(3);
        assertEquals(2, configurations.updates.size());
        assertEquals(List.of(), keeper.problems());
        Files.writeString(file, text.replaceAll("(?m)^#([a-z])", "$1"));
        assertEquals("every line is right as it stands", List.of(), keeper.reload());
        try (Stream<Path> files = Files.list(temporary.getRoot().toPath())) {
            assertEquals(List.of("seco.properties"), files.map(found -> found.getFileName().toString())
                    .filter(name -> !name.equals("seco.in-force.properties")).toList());
        }
    }

    @Test
    public void existingFileIsNeverReplaced() throws IOException {
        write("exchange.attempts = 4");
        begin();
        looks(5);
        assertEquals("exchange.attempts = 4", Files.readString(file));
        assertFalse(SafeFile.create(file, "other".getBytes(StandardCharsets.UTF_8)));
        assertEquals("exchange.attempts = 4", Files.readString(file));
    }

    @Test
    public void damagedMemoryIsToldAndNoHarm() throws IOException {
        Files.write(temporary.getRoot().toPath().resolve("seco.in-force.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        start();
        begin();
        assertEquals(3, configurations.get(PID, "attempts"));
        assertTrue(log.entries.toString(), log.entries.stream().anyMatch(entry -> entry.contains("seco.in-force.properties")));
    }

    private void start() {
        keeper = new SettingsKeeper(file, () -> List.copyOf(definitions), new Configurations(configurations.admin(), log.logger()),
                new FakeTexts(), clock, log.logger());
    }

    private void begin() {
        keeper.definitionsChanged();
        looks(3);
    }

    private void looks(int count) {
        for (int look = 0; look < count; look++) {
            keeper.look();
        }
    }

    /** Writes the file with a time stamp long ago. */
    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(clock.now.minus(Duration.ofHours(1))));
    }
}
