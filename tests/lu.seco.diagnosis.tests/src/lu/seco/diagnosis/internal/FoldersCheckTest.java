// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whether the folders through which files come and go can be used. */
public final class FoldersCheckTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<SettingDefinition> definitions = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private Path root;
    private FoldersCheck check;

    @Before
    public void make() {
        root = folder.getRoot().toPath();
        check = new FoldersCheck(new FakeDataFolder(root), new Settings() {
            @Override
            public List<SettingDefinition> definitions() {
                return definitions;
            }

            @Override
            public Optional<String> value(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public List<SettingsProblem> problems() {
                return List.of();
            }

            @Override
            public List<SettingsProblem> change(Map<String, String> wanted, String person) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<SettingsProblem> reload() {
                throw new UnsupportedOperationException();
            }
        });
    }

    @Test
    public void everyFolderOfTheSettingsIsReallyWrittenAndLeftAsItWas() throws IOException {
        set("outbox", SettingType.FOLDER, "Départ");
        set("payroll", SettingType.FOLDER, Files.createDirectory(root.resolve("elsewhere")).toString());
        set("staging.folder", SettingType.LINES, "À valider\nÀ valider 2");
        set("unknown.names", SettingType.CHOICE, "quarantine");
        set("descriptor", SettingType.FILE, "sofie.properties");
        for (String name : List.of("Départ", "À valider", "À valider 2")) {
            Files.createDirectory(root.resolve(name));
        }
        assertEquals(List.of(good("Départ", "outbox"), good("elsewhere", "payroll"), good("À valider", "staging.folder"),
                good("À valider 2", "staging.folder")), check.run());
        try (Stream<Path> all = Files.walk(root)) {
            assertEquals(List.of(), all.filter(Files::isRegularFile).toList());
        }
        assertEquals("seco.folders", check.id());
        assertFalse(check.installation());
    }

    @Test
    public void whatSecoWillMakeIsAWarningAndWhatItCannotMakeIsBad() throws IOException {
        set("outbox", SettingType.FOLDER, "Départ");
        set("payroll", SettingType.FOLDER, "share/that/is/gone");
        Files.createFile(root.resolve("a file"));
        set("quarantine", SettingType.FOLDER, "a file");
        set("other", SettingType.FOLDER, "nul\0l");
        List<CheckResult> results = check.run();
        assertEquals(List.of(Outcome.WARNING, Outcome.BAD, Outcome.BAD, Outcome.BAD), results.stream().map(CheckResult::outcome).toList());
        assertEquals(Message.of("diagnosis.folder.missing", root.resolve("Départ"), "exchange.outbox"), results.get(0).found());
        assertEquals(List.of("diagnosis.folder.unreachable"), results.subList(1, 4).stream().map(result -> result.found().code()).distinct().toList());
        assertFalse("a check makes nothing", Files.exists(root.resolve("Départ")));
    }

    /** Otherwise a sound installation would warn for ever: keys and backups are things most offices never have there. */
    @Test
    public void aFolderOfTheDataFolderThatComesWhenItIsNeededIsNoWarning() {
        definitions.add(SettingDefinition.of("lu.seco.update", "keys", SettingType.FOLDER, ""));
        values.put("update.keys", "keys");
        definitions.add(SettingDefinition.of("lu.seco.backup", "folder", SettingType.FOLDER, ""));
        values.put("backup.folder", root.resolve("../gone/share/backups").toString());
        List<CheckResult> results = check.run();
        assertEquals(List.of(Outcome.GOOD, Outcome.BAD), results.stream().map(CheckResult::outcome).toList());
        assertEquals(Message.of("diagnosis.folder.later", root.resolve("keys"), "update.keys"), results.get(0).found());
    }

    @Test
    public void aFolderThatTakesNoFilesIsBad() {
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        set("outbox", SettingType.FOLDER, "/proc");
        CheckResult result = check.run().get(0);
        assertEquals(Outcome.BAD, result.outcome());
        assertEquals("diagnosis.folder.unwritable", result.found().code());
    }

    @Test
    public void withoutSettingsNothingIsKnown() {
        assertEquals(Outcome.UNKNOWN, check.run().get(0).outcome());
    }

    private void set(String property, SettingType type, String value) {
        definitions.add(SettingDefinition.of("lu.seco.exchange", property, type, ""));
        values.put("exchange." + property, value);
    }

    private CheckResult good(String name, String property) {
        return CheckResult.good(Message.of("diagnosis.folder.good", root.resolve(name), "exchange." + property));
    }
}
