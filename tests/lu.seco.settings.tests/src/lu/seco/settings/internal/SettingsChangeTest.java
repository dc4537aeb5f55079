// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lu.seco.core.io.SafeFile;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsProblem;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.component.ComponentServiceObjects;

/** Values that people set in a window, in the file that other people edit. */
public class SettingsChangeTest {

    private static final SettingDefinition NUMBER = SettingDefinition.of("lu.seco.a", "number", SettingType.INTEGER, "1").within("1", "9");
    private static final SettingDefinition TEXT = SettingDefinition.of("lu.seco.a", "text", SettingType.TEXT, "");
    private static final SettingDefinition LINES = SettingDefinition.of("lu.seco.a", "action", SettingType.LINES, "");

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final FakeLogger log = new FakeLogger();
    private final FakeConfigurations configurations = new FakeConfigurations();
    private final List<NewEvent> journal = new ArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private JournalLedger ledger;
    private Path file;
    private FileSettings settings;

    @Before
    public void open() throws Exception {
        Path root = temporary.getRoot().toPath();
        file = root.resolve("seco.properties");
        Files.writeString(file, "# kept\n");
        ledger = new JournalLedger(log.logger());
        settings = new FileSettings(() -> root, configurations.admin(), new FakeTexts(), new FakeClock(), ledger, log.logger());
        settings.addContribution(() -> List.of(NUMBER, TEXT, LINES), Map.of());
        while (settings.definitions().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @After
    public void close() {
        settings.close();
    }

    @Test
    public void whatStandsThereIsChangedInPlaceAndNothingElse() throws IOException {
        String before = "\ufeff# Réglages\r\n\r\na.text =  old one \r\n  a.number=2\r\n#a.number = 1\r\nno.such = x\r\nlast";
        Files.writeString(file, before);
        assertEquals(List.of(), change(Map.of("a.number", " 3 ")));
        assertEquals(before.replace("  a.number=2", "a.number = 3"), Files.readString(file));
        assertEquals(3, configurations.get("lu.seco.a", "number"));
        assertEquals(Optional.of("3"), settings.value("a.number"));
    }

    @Test
    public void aNewLineStandsBehindTheCommentedDefaultElseAtTheEnd() throws IOException {
        Files.writeString(file, "# Number\n#a.number = 1\n\n# Actions\n#a.action.1 =\n\n# end, without line end");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("a.number", "4");
        values.put("a.text", "Départ # = x");
        values.put("a.action", "one\ntwo");
        assertEquals(List.of(), change(values));
        assertEquals("# Number\n#a.number = 1\na.number = 4\n\n# Actions\n#a.action.1 =\na.action.1 = one\na.action.2 = two\n\n"
                + "# end, without line end\na.text = Départ # = x\n", Files.readString(file));
        assertEquals(Optional.of("Départ # = x"), settings.value("a.text"));
        assertEquals(List.of(), settings.problems());
    }

    @Test
    public void numberedLinesAreReplacedTogetherOrOneByOne() throws IOException {
        Files.writeString(file, "a.action.1 = one\n# between\na.action.7 = seven\na.number = 2\n");
        assertEquals(List.of(), change(Map.of("a.action.7", "other")));
        assertEquals("a.action.1 = one\n# between\na.action.7 = other\na.number = 2\n", Files.readString(file));
        assertEquals(List.of(), change(Map.of("a.action", "x\ny\nz")));
        assertEquals("a.action.1 = x\na.action.2 = y\na.action.3 = z\n# between\na.number = 2\n", Files.readString(file));
        assertEquals(List.of(), change(Map.of("a.action", "")));
        assertEquals("# between\na.number = 2\n", Files.readString(file));
        assertEquals(Optional.of(""), settings.value("a.action"));
    }

    @Test
    public void aMistypedLineOfTheSettingDoesNotKeepTheOldValueInForce() throws IOException {
        Files.writeString(file, "a.number 5\n");
        settings.reload();
        assertEquals(List.of(), change(Map.of("a.number", "6")));
        assertEquals("#a.number 5\na.number = 6\n", Files.readString(file));
        assertEquals(6, configurations.get("lu.seco.a", "number"));
    }

    @Test
    public void allOrNothingIsWritten() throws IOException {
        Files.writeString(file, "# x\na.number = 2\n");
        Map<String, String> values = new LinkedHashMap<>(Map.of("a.text", "new"));
        values.put("a.number", "10");
        values.put("a.nunber", "3");
        values.put("q", "a\nb");
        List<SettingsProblem> problems = change(values);
        assertEquals(List.of("settings.value.between", "settings.key.unknown.near", "settings.key.unknown"),
                problems.stream().map(problem -> problem.told().code()).toList());
        assertEquals(List.of("seco.properties", "2", "a.number", "10", "1", "9"), problems.get(0).told().arguments());
        assertTrue(problems.stream().allMatch(problem -> problem.line() == 0));
        assertEquals("# x\na.number = 2\n", Files.readString(file));
        assertEquals(List.of(), journal);
    }

    @Test
    public void aValueCannotBringALineOfItsOwn() throws IOException {
        assertEquals("settings.value.control", change(Map.of("a.text", "x\na.number = 9")).get(0).told().code());
        assertEquals("settings.value.control", change(Map.of("a.action.1", "x\r\ny")).get(0).told().code());
        assertEquals("settings.key.unknown", change(Map.of("a.text = x\na.number", "9")).get(0).told().code());
        assertEquals("# kept\n", Files.readString(file));
    }

    @Test
    public void aFileThatCannotBeReadIsNotReplaced() throws IOException {
        byte[] latin = "a.text = caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        assertEquals("settings.file.encoding", change(Map.of("a.number", "3")).get(0).told().code());
        assertEquals(new String(latin, StandardCharsets.ISO_8859_1), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    @Test
    public void aMissingFileIsMade() throws IOException {
        Files.delete(file);
        assertEquals(List.of(), change(Map.of("a.number", "3")));
        assertEquals("a.number = 3\n", Files.readString(file));
    }

    @Test
    public void aReadOnlyFileIsLeftAloneWithASentence() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        IOException refused = assertThrows(IOException.class, () -> change(Map.of("a.number", "3")));
        assertTrue(refused.getMessage(), refused.getMessage().contains("settings.file.unwritable [seco.properties, "));
        assertEquals("# kept\n", Files.readString(file));
        onlyTheFile();
    }

    @Test
    public void aFileThatWouldGrowTooLargeToBeReadAgainIsLeftAlone() throws IOException {
        String most = "#".repeat((1 << 20) - 10) + "\n";
        Files.writeString(file, most);
        IOException refused = assertThrows(IOException.class, () -> change(Map.of("a.text", "é".repeat(10))));
        assertTrue(refused.getMessage(), refused.getMessage().contains("settings.file.too-large [1024]"));
        assertEquals(most.length(), Files.size(file));
    }

    @Test
    public void aFolderThatTakesNoFilesIsToldInASentence() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        FileChange change = new FileChange(Path.of("/proc/seco.properties"), new ValueReader(Path.of("/proc")), new FakeTexts());
        Catalogue catalogue = Catalogue.of(List.of(NUMBER), new ValueReader(Path.of("/proc")));
        IOException refused = assertThrows(IOException.class, () -> change.write(catalogue, Map.of("a.number", "3")));
        assertTrue(refused.getMessage(), refused.getMessage().contains("settings.file.unwritable [seco.properties, "));
    }

    @Test
    public void permissionsAndALinkStay() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path real = temporary.newFolder("elsewhere").toPath().resolve("real.properties");
        Files.writeString(real, "# real\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw----"));
        Files.delete(file);
        Files.createSymbolicLink(file, real);
        assertEquals(List.of(), change(Map.of("a.number", "3")));
        assertTrue(Files.isSymbolicLink(file));
        assertEquals("# real\na.number = 3\n", Files.readString(real));
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    }

    @Test
    public void whatAPersonSavesInTheSameMomentIsNotLost() throws IOException {
        List<String> saved = new ArrayList<>(List.of("# saved by a person\n"));
        assertFalse(SafeFile.write(file, "ours".getBytes(StandardCharsets.UTF_8), () -> {
            saved.clear();
            return false;
        }));
        assertEquals("# kept\n", Files.readString(file));
        assertEquals("it was asked when all was ready", List.of(), saved);
        onlyTheFile();
    }

    @Test
    public void theJournalIsToldWhoChangedWhatAndOnlyOpenedForThat() throws IOException {
        ledger.open(journal());
        settings.reload();
        assertEquals(0, opened.get());
        change(Map.of("a.number", "1"));
        assertEquals("equal to the default: written, but nothing is changed", 0, opened.get());
        change(Map.of("a.number", "7"));
        change(Map.of("a.action.1", "copy"));
        assertEquals(List.of("a.number=7 anna", "a.action.1=copy anna"), journal.stream().filter(event -> event.type() == EventType.SETTINGS_CHANGED)
                .map(event -> event.facts().get(Fact.ITEM) + "=" + event.facts().get(Fact.VALUE) + " " + event.facts().get(Fact.PERSON)).toList());
        assertEquals(2, opened.get());
    }

    @Test
    public void withoutAJournalTheChangeHoldsAndTheLogTells() throws IOException {
        assertEquals(List.of(), change(Map.of("a.number", "7")));
        assertTrue(log.entries.toString(), log.entries.stream().anyMatch(entry -> entry.startsWith("warn") && entry.contains("anna")));
        ComponentServiceObjects<Journal> source = journal();
        ledger.open(source);
        ledger.close(source);
        assertEquals(List.of(), change(Map.of("a.number", "8")));
        assertEquals(List.of(), journal);
        assertEquals(8, configurations.get("lu.seco.a", "number"));
    }

    private List<SettingsProblem> change(Map<String, String> values) throws IOException {
        return settings.change(values, "anna");
    }

    private void onlyTheFile() throws IOException {
        try (Stream<Path> files = Files.list(temporary.getRoot().toPath())) {
            assertEquals(List.of(), files.map(found -> found.getFileName().toString()).filter(name -> name.endsWith(".part")).toList());
        }
    }

    private ComponentServiceObjects<Journal> journal() {
        Journal fake = (Journal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
            if (!method.getName().equals("append")) {
                throw new UnsupportedOperationException(method.toString());
            }
            ((List<?>) arguments[0]).forEach(event -> journal.add((NewEvent) event));
            return List.of();
        });
        return new ComponentServiceObjects<>() {
            @Override
            public Journal getService() {
                opened.incrementAndGet();
                return fake;
            }

            @Override
            public void ungetService(Journal service) {
                assertEquals(fake.getClass(), service.getClass());
            }

            @Override
            public org.osgi.framework.ServiceReference<Journal> getServiceReference() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
