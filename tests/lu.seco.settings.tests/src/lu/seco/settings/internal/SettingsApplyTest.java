// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingUse;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsStanding;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a window of settings needs: all values at one moment, a look before saving, defaults again, and who was quicker. */
public class SettingsApplyTest {

    private static final SettingDefinition NUMBER = SettingDefinition.of("lu.seco.a", "number", SettingType.INTEGER, "1").within("1", "9");
    private static final SettingDefinition WAIT = SettingDefinition.of("lu.seco.a", "wait", SettingType.DURATION, "1 min");
    private static final SettingDefinition LINES = SettingDefinition.of("lu.seco.a", "action", SettingType.LINES, "");

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private Path file;
    private FileSettings settings;

    @Before
    public void open() throws IOException {
        Path root = temporary.getRoot().toPath();
        file = root.resolve("seco.properties");
        Files.writeString(file, "# kept\na.number = 5\na.action.1 = one\na.wait = 60 s\n");
        settings = new FileSettings(() -> root, new FakeConfigurations().admin(), new FakeTexts(), new FakeClock(), (values, person) -> { },
                new FakeLogger().logger());
        settings.addContribution(() -> List.of(NUMBER, WAIT, LINES), Map.of());
        settings.reload();
    }

    @After
    public void close() {
        settings.close();
    }

    @Test
    public void aDefinitionThatSaysNothingIsForAdministratorsAndHoldsAtOnce() {
        assertEquals(SettingUse.STANDARD, NUMBER.use());
        assertEquals(new SettingUse(SettingPage.MAIL, SettingUse.Level.CLERK, SettingUse.Effect.NEXT_START),
                NUMBER.on(SettingPage.MAIL).forClerks().nextStart().within("1", "3").oneOf("2").use());
    }

    @Test
    public void theStandingSaysWhatDiffersByMeaningNotByWriting() {
        SettingsStanding standing = settings.standing();
        assertEquals(Map.of("a.number", "5", "a.wait", "60 s", "a.action", "one"), standing.values());
        assertEquals("60 s is a minute", Set.of("a.number", "a.action"), standing.differing());
        assertEquals(Optional.empty(), standing.readOnly());
        assertEquals(file, standing.file());
    }

    @Test
    public void linesLeaveTheFileAndTheDefaultHoldsAgain() throws IOException {
        Files.writeString(file, "# kept\n#a.number = 1\na.number = 5\na.action.1 = one\na.action.4 = four\na.number 6\n");
        assertEquals(List.of(), apply(Map.of("a.wait", "2 min"), Set.of("a.number", "a.action"), Optional.empty()));
        assertEquals("# kept\n#a.number = 1\n#a.number 6\na.wait = 2 min\n", Files.readString(file));
        assertEquals(Optional.of("1"), settings.value("a.number"));
        assertEquals(Optional.of(""), settings.value("a.action"));
    }

    @Test
    public void whoHasSeenAnotherFileChangesNothing() throws IOException {
        String seen = settings.standing().revision();
        Files.writeString(file, "a.number = 7\n");
        List<SettingsProblem> problems = apply(Map.of("a.number", "2"), Set.of(), Optional.of(seen));
        assertEquals(List.of("settings.file.changed"), problems.stream().map(problem -> problem.told().code()).toList());
        assertEquals("a.number = 7\n", Files.readString(file));
        settings.reload();
        assertNotEquals(seen, settings.standing().revision());
        assertEquals(List.of(), apply(Map.of("a.number", "2"), Set.of(), Optional.of(settings.standing().revision())));
        assertEquals("a.number = 2\n", Files.readString(file));
    }

    @Test
    public void aLookBeforeSavingWritesNothing() throws IOException {
        String before = Files.readString(file);
        List<SettingsProblem> problems = settings.check(Map.of("a.number", "10", "a.wait", "1 h", "a.nothing", "x"));
        assertEquals(Set.of("a.number", "a.nothing"), Set.copyOf(problems.stream().map(SettingsProblem::key).toList()));
        assertEquals(List.of(), settings.check(Map.of("a.number", "9", "a.action", "x\ny")));
        assertEquals(before, Files.readString(file));
    }

    @Test
    public void anUnknownSettingHasNoDefault() throws IOException {
        assertEquals("settings.key.unknown.near", apply(Map.of(), Set.of("a.numbr"), Optional.empty()).get(0).told().code());
    }

    @Test
    public void aProtectedFileIsToldBeforeSomebodyTries() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals("settings.file.locked", settings.standing().readOnly().orElseThrow().code());
    }

    @Test
    public void aMissingFileHasARevisionToo() throws IOException {
        Files.delete(file);
        settings.reload();
        String none = settings.standing().revision();
        assertTrue(settings.standing().differing().isEmpty());
        assertEquals(List.of(), apply(Map.of("a.number", "3"), Set.of(), Optional.of(none)));
        assertNotEquals(none, settings.standing().revision());
    }

    private List<SettingsProblem> apply(Map<String, String> values, Set<String> standard, Optional<String> revision) throws IOException {
        return settings.apply(new SettingsChange(values, standard, revision, "anna"));
    }
}
