// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsContribution;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsRule;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Values that are right one by one but not together are refused, in the file and when they are set. */
public class MeaningTest {

    private static final Message TOLD = Message.of("settings.rule.below", "a.longest", "a.first");

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private Path file;
    private FileSettings settings;

    private static SettingDefinition number(String name, String standard) {
        return SettingDefinition.of("lu.seco.a", name, SettingType.INTEGER, standard);
    }

    @Before
    public void open() throws Exception {
        file = temporary.getRoot().toPath().resolve("seco.properties");
        Files.writeString(file, "# kept\n");
        begin();
    }

    private void begin() {
        Path root = temporary.getRoot().toPath();
        settings = new FileSettings(() -> root, new FakeConfigurations().admin(), new FakeTexts(), new FakeClock(), (values, person) -> { },
                new FakeLogger().logger());
        settings.addContribution(new SettingsContribution() {
            @Override
            public List<SettingDefinition> settings() {
                return List.of(number("first", "1"), number("longest", "5"), number("other", "0"));
            }

            @Override
            public List<SettingsRule> rules() {
                return List.of(SettingsRule.notBelow("a.longest", "a.first"));
            }
        }, Map.of());
        while (settings.definitions().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @After
    public void close() {
        settings.close();
    }

    private List<SettingsProblem> change(String key, String value) throws IOException {
        return settings.change(Map.of(key, value), "anna");
    }

    @Test
    public void aChangeThatContradictsIsRefusedAndNothingIsWritten() throws IOException {
        List<SettingsProblem> refused = change("a.first", "6");
        assertEquals("told where it was changed", List.of(new SettingsProblem(0, "a.first", "6", TOLD)), refused);
        assertEquals(refused, settings.check(Map.of("a.first", "6")));
        assertEquals("# kept\n", Files.readString(file));
        assertEquals(Optional.of("1"), settings.value("a.first"));
        assertEquals("both together are right", List.of(), settings.change(Map.of("a.first", "6", "a.longest", "7"), "anna"));
        assertEquals(Optional.of("6"), settings.value("a.first"));
    }

    @Test
    public void inTheFileTheValuesBeforeStayAndTheLineIsNamed() throws IOException {
        assertEquals(List.of(), change("a.first", "3"));
        Files.writeString(file, "a.other = 1\na.first = 9\n");
        settings.reload();
        assertEquals(Optional.of("3"), settings.value("a.first"));
        assertEquals("the rest counts", Optional.of("1"), settings.value("a.other"));
        assertEquals(List.of(new SettingsProblem(2, "a.longest", "5", TOLD)), settings.problems());
        Files.writeString(file, "a.first = 9\na.longest = 9\n");
        assertEquals(List.of(), settings.reload());
        assertEquals(Optional.of("9"), settings.value("a.first"));
    }

    @Test
    public void theValuesBeforeStayAlsoAcrossARestart() throws IOException {
        assertEquals(List.of(), change("a.first", "3"));
        Files.writeString(file, "a.first = 9\n");
        settings.close();
        begin();
        settings.reload();
        assertEquals(Optional.of("3"), settings.value("a.first"));
        assertEquals(1, settings.problems().size());
    }

    @Test
    public void whatIsWrongAlreadyDoesNotKeepPeopleFromChangingSomethingElse() throws IOException {
        Files.writeString(file, "a.first = 9\n");
        settings.reload();
        assertEquals(List.of(), change("a.other", "2"));
        assertEquals(Optional.of("2"), settings.value("a.other"));
    }
}
