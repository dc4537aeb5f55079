// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsTransfer;
import lu.seco.service.internal.fake.Calls;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** {@code seco settings}. */
public class SettingsCommandsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls calls = new Calls();
    private final Fake settings = new Fake();
    private final FakeTransfer transfer = new FakeTransfer();

    @Before
    public void place() {
        calls.folder = folder.getRoot().toPath();
        calls.services.with(Settings.class, settings);
        calls.services.with(SettingsTransfer.class, transfer);
    }

    @Test
    public void theListMarksWhatIsNotTheDefault() {
        settings.values.put("a.number", "7");
        assertEquals(0, calls.call("settings", "list"));
        assertTrue(calls.output.out(), plain().contains("* a.number 7 1 setting.a.number.title"));
        assertTrue(calls.output.out(), plain().contains(" a.lines one ¶ two"));
        calls.output.forget();
        assertEquals(0, calls.call("settings", "list", "--changed", "--page", "schedule"));
        assertFalse(calls.output.out(), calls.output.out().contains("a.lines"));
        assertTrue(calls.output.out(), calls.output.out().contains("a.number"));
        calls.output.forget();
        assertEquals(0, calls.call("settings", "list", "--page", "mail"));
        assertEquals("", calls.output.out());
        assertEquals(2, calls.call("settings", "list", "--page", "nowhere"));
    }

    @Test
    public void refusedLinesOfTheFileAreToldWithACode() {
        settings.problems = List.of(new SettingsProblem(3, "a.number", "x", Message.of("settings.value.integer", "f", 3)));
        assertEquals(8, calls.call("settings", "list"));
        assertTrue(calls.output.out(), calls.output.out().endsWith("! settings.value.integer(f,3)\n"));
        calls.output.forget();
        assertEquals(8, calls.call("settings", "list", "--json"));
        assertEquals("settings.value.integer", json().get("problems").getAsJsonArray().get(0).getAsJsonObject().get("code").getAsString());
        JsonObject first = json().get("settings").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("a.number", first.get("key").getAsString());
        assertEquals("schedule", first.get("page").getAsString());
        assertEquals("ADMIN", first.get("level").getAsString());
        assertFalse(first.get("differs").getAsBoolean());
    }

    @Test
    public void aValueIsPrintedAlone() {
        assertEquals(0, calls.call("settings", "get", "a.number"));
        assertEquals("1\n", calls.output.out());
        calls.output.forget();
        assertEquals(0, calls.call("settings", "get", "a.lines"));
        assertEquals("one\ntwo\n", calls.output.out());
        assertEquals(2, calls.call("settings", "get", "a.nunber"));
    }

    @Test
    public void aSettingIsChangedInTheNameOfTheCaller() {
        assertEquals(0, calls.call("settings", "set", "a.number", "5"));
        assertEquals("cli.settings.changed(a.number,1,5)\n", calls.output.out());
        assertEquals(0, calls.call("settings", "set", "a.lines", "x", "y z"));
        assertEquals(0, calls.call("settings", "set", "a.lines.2", "w"));
        assertEquals(0, calls.call("settings", "unset", "a.number"));
        assertEquals(List.of("paie {a.number=5} []", "paie {a.lines=x\ny z} []", "paie {a.lines.2=w} []", "paie {} [a.number]"), settings.changes);
        assertEquals(2, calls.call("settings", "set", "a.number", "5", "6"));
        assertEquals(2, calls.call("settings", "set", "a.number"));
    }

    @Test
    public void aRefusedValueChangesNothingAndSaysWhy() {
        settings.refusal = List.of(new SettingsProblem(0, "a.number", "x", Message.of("settings.value.integer", "f")));
        assertEquals(7, calls.call("settings", "set", "a.number", "x"));
        assertEquals("settings.value.integer(f)\n", calls.output.err());
        assertEquals(7, calls.call("settings", "unset", "a.number", "--json"));
        assertFalse(json().get("done").getAsBoolean());
    }

    @Test
    public void aFileThatCannotBeWrittenHasACodeOfItsOwn() {
        settings.broken = true;
        assertEquals(11, calls.call("settings", "set", "a.number", "5"));
        assertTrue(calls.output.err(), calls.output.err().contains("read-only"));
    }

    @Test
    public void anExportIsAFileThatIsNotOverwritten() throws IOException {
        assertEquals(0, calls.call("settings", "export", "c.zip"));
        assertEquals("content", Files.readString(calls.folder.resolve("c.zip")));
        assertEquals(11, calls.call("settings", "export", "c.zip"));
        transfer.leftOut = List.of(Message.of("settings.export.left", "seco.properties", "notify.webhook.url"));
        assertEquals(8, calls.call("settings", "export", "c.zip", "--force"));
        assertTrue(calls.output.out(), calls.output.out().endsWith("! settings.export.left(seco.properties,notify.webhook.url)\n"));
    }

    @Test
    public void anImportShowsFirstAndChangesOnlyWhenTold() throws IOException {
        Files.writeString(calls.folder.resolve("c.zip"), "x");
        assertEquals(0, calls.call("settings", "import", "c.zip"));
        assertTrue(calls.output.out(), plain().contains("seco.properties a.number 1 5") && calls.output.out().endsWith("cli.settings.import.preview\n"));
        assertEquals(List.of(), transfer.applied);
        assertEquals(0, calls.call("settings", "import", "c.zip", "--apply", "--json"));
        assertEquals(List.of("c.zip token paie"), transfer.applied);
    }

    @Test
    public void aBadImportIsRefused() throws IOException {
        Files.writeString(calls.folder.resolve("c.zip"), "x");
        transfer.problems = List.of(Message.of("settings.import.damaged"));
        assertEquals(9, calls.call("settings", "import", "c.zip"));
        assertEquals(7, calls.call("settings", "import", "c.zip", "--apply"));
        assertTrue(calls.output.err(), calls.output.err().endsWith("settings.import.damaged\ncli.settings.import.nothing\n"));
        assertEquals(List.of(), transfer.applied);
        assertEquals(11, calls.call("settings", "import", "gone.zip"));
    }

    private String plain() {
        return calls.output.out().replaceAll(" +", " ");
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }

    private final class FakeTransfer implements SettingsTransfer {
        private final List<String> applied = new ArrayList<>();
        private List<Message> leftOut = List.of();
        private List<Message> problems = List.of();

        @Override
        public Exported export() {
            return new Exported("content".getBytes(), List.of("seco.properties"), leftOut);
        }

        @Override
        public Plan plan(Path file) {
            return new Plan("token", List.of(new Difference("seco.properties", "a.number", "1", "5")), problems, List.of());
        }

        @Override
        public Imported apply(Path file, String token, String person) {
            applied.add(file.getFileName() + " " + token + " " + person);
            return new Imported(List.of(), Optional.of(file.resolveSibling("kept")));
        }
    }

    private static final class Fake implements Settings {
        private final Map<String, String> values = new TreeMap<>();
        private final List<String> changes = new ArrayList<>();
        private List<SettingsProblem> problems = List.of();
        private List<SettingsProblem> refusal = List.of();
        private boolean broken;

        @Override
        public List<SettingDefinition> definitions() {
            return List.of(SettingDefinition.of("lu.seco.a", "number", SettingType.INTEGER, "1").on(SettingPage.SCHEDULE),
                    SettingDefinition.of("lu.seco.a", "lines", SettingType.LINES, "one\ntwo"));
        }

        @Override
        public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public List<SettingsProblem> problems() {
            return problems;
        }

        @Override
        public List<SettingsProblem> change(Map<String, String> wanted, String person) {
            throw new AssertionError("apply is asked");
        }

        @Override
        public List<SettingsProblem> apply(SettingsChange change) throws IOException {
            if (broken) {
                throw new IOException("read-only");
            }
            if (refusal.isEmpty()) {
                values.putAll(change.values());
                values.keySet().removeAll(change.standard());
                changes.add(change.person() + " " + new TreeMap<>(change.values()) + " " + new TreeSet<>(change.standard()));
            }
            return refusal;
        }

        @Override
        public List<SettingsProblem> reload() {
            return problems;
        }
    }
}
