// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lu.seco.core.Message;
import lu.seco.core.settings.ConfigurationFiles;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsTransfer.Difference;
import lu.seco.core.settings.SettingsTransfer.Exported;
import lu.seco.core.settings.SettingsTransfer.Imported;
import lu.seco.core.settings.SettingsTransfer.Plan;
import lu.seco.settings.internal.FakeLog;
import lu.seco.settings.internal.FileSettings;
import lu.seco.settings.internal.TestSettings;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A configuration out of one instance and into another, and everything that may be wrong with the file. */
public class ZipTransferTest {

    private static final SettingDefinition NUMBER = SettingDefinition.of("lu.seco.a", "number", SettingType.INTEGER, "1").within("1", "9");
    private static final SettingDefinition URL = SettingDefinition.of("lu.seco.a", "url", SettingType.TEXT, "");
    private static final SettingDefinition LINES = SettingDefinition.of("lu.seco.a", "action", SettingType.LINES, "");

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-10T08:00:00Z"), ZoneOffset.UTC);
    private Path root;
    private FileSettings settings;
    private ZipTransfer transfer;
    private Path zip;

    @Before
    public void open() throws IOException {
        root = temporary.newFolder("data").toPath();
        settings = TestSettings.of(root, List.of(NUMBER, URL, LINES));
        transfer = new ZipTransfer(() -> root, settings, (values, person) -> { }, clock, FakeLog.logger());
        transfer.addFiles(new Descriptor());
        zip = temporary.getRoot().toPath().resolve("configuration.zip");
    }

    @After
    public void close() {
        settings.close();
    }

    private void given(String properties, String descriptor) throws IOException {
        Files.writeString(root.resolve("seco.properties"), properties);
        Files.writeString(root.resolve("sofie.properties"), descriptor);
        settings.reload();
    }

    @Test
    public void whatGoesOutComesInElsewhere() throws IOException {
        given("# mine\na.number = 5\na.action.3 = * run x\na.action.9 = y = z\n", "root = /opt/sofie\nuser = 1\n");
        export();
        given("# theirs\na.number = 3\na.url = https://x\n", "# note\nroot = /elsewhere\n");
        Plan plan = transfer.plan(zip);
        assertEquals(List.of(), plan.problems());
        assertEquals(List.of(new Difference("seco.properties", "a.number", "3", "5"), new Difference("seco.properties", "a.url", "https://x", ""),
                new Difference("seco.properties", "a.action", "", "* run x\ny = z"), new Difference("sofie.properties", "root", "/elsewhere", "/opt/sofie"),
                new Difference("sofie.properties", "user", "", "1")), plan.differences());
        assertEquals("a plan changes nothing", "3", settings.value("a.number").orElseThrow());
        Imported imported = transfer.apply(zip, plan.token(), "anna");
        assertEquals(List.of(), imported.problems());
        assertEquals("# theirs\na.number = 5\na.action.1 = * run x\na.action.2 = y = z\n", Files.readString(root.resolve("seco.properties")));
        assertEquals("root = /opt/sofie\nuser = 1\n", Files.readString(root.resolve("sofie.properties")));
        Path kept = imported.kept().orElseThrow();
        assertEquals("# theirs\na.number = 3\na.url = https://x\n", Files.readString(kept.resolve("seco.properties")));
        assertEquals("# note\nroot = /elsewhere\n", Files.readString(kept.resolve("sofie.properties")));
        assertEquals(List.of(), transfer.plan(zip).differences());
    }

    @Test
    public void noSecretAndNoCommentLeaves() throws IOException {
        given("# the password is hunter2\na.url = https://anne:hunter2@x/\na.action.1 = * run mail --password hunter2\na.number = 5\n",
                "# hunter2\nroot = /opt\nenvironment.SMTP_PASSWORD = hunter2\nenvironment.X = token=hunter2\n");
        Exported exported = export();
        for (String text : unzipped(exported.content()).values()) {
            assertFalse(text, text.contains("hunter2"));
        }
        assertEquals(4, exported.leftOut().size());
        assertEquals(List.of("seco.properties", "a.url"), exported.leftOut().get(0).arguments());
        Plan back = transfer.plan(zip);
        assertEquals("what was left out stays as it is", List.of(),
                back.differences().stream().filter(found -> found.part().equals("seco.properties")).toList());
        assertTrue(back.hints().stream().anyMatch(hint -> hint.code().equals("settings.import.kept")));
    }

    @Test
    public void hostileArchivesAreRefusedWithASentence() throws IOException {
        assertEquals("settings.import.missing", refusal());
        Files.writeString(zip, "no zip at all");
        assertEquals("settings.import.foreign", refusal());
        zip("../seco.properties", "a.number = 5\n");
        assertEquals("settings.import.name", refusal());
        zip("/etc/passwd", "x");
        assertEquals("settings.import.name", refusal());
        zip("C:\\x.properties", "x");
        assertEquals("settings.import.name", refusal());
        zip("seco.properties", "0".repeat((1 << 20) + 1));
        assertEquals("settings.import.entry-large", refusal());
        zip("seco.properties", "a.number = 5\n");
        assertEquals("settings.import.foreign", refusal());
        Files.write(zip, new byte[(4 << 20) + 1]);
        assertEquals("settings.import.large", refusal());
        Files.delete(zip);
        Files.createDirectory(zip);
        assertEquals("settings.import.no-file", refusal());
    }

    @Test
    public void aZipBombIsNotUnpacked() throws IOException {
        Map<String, String> many = new LinkedHashMap<>();
        for (int number = 0; number < 50; number++) {
            many.put("part-" + number + ".properties", "0".repeat(1000));
        }
        zip(many);
        assertEquals("settings.import.many", refusal());
    }

    @Test
    public void whatWasAlteredOrTakenOutIsRefused() throws IOException {
        given("a.number = 5\n", "root = /opt\n");
        Map<String, String> entries = new LinkedHashMap<>(unzipped(export().content()));
        entries.put("seco.properties", "a.number = 6\n");
        zip(entries);
        assertEquals("settings.import.altered", refusal());
        entries.remove("seco.properties");
        zip(entries);
        assertEquals("settings.import.incomplete", refusal());
        entries.put("configuration.properties", "format = 2\n");
        zip(entries);
        assertEquals("settings.import.format", refusal());
    }

    @Test
    public void aCutOffZipIsRefused() throws IOException {
        given("a.number = 5\n", "root = /opt\n");
        byte[] whole = export().content();
        for (int length = 0; length < whole.length - 1; length += 7) {
            Files.write(zip, Arrays.copyOf(whole, length));
            Plan plan = transfer.plan(zip);
            assertTrue("cut at " + length, !plan.problems().isEmpty() || length > whole.length / 2);
        }
    }

    @Test
    public void oneWrongValueAndNothingIsTaken() throws IOException {
        archive(Map.of("seco.properties", "a.number = 50\na.url = x\n", "sofie.properties", "root = /opt\n"));
        Plan plan = transfer.plan(zip);
        assertEquals(List.of("settings.value.between"), plan.problems().stream().map(Message::code).toList());
        assertEquals("", plan.token());
        assertFalse(transfer.apply(zip, "", "anna").problems().isEmpty());
        archive(Map.of("seco.properties", "a.number = 5\n", "sofie.properties", "broken\n"));
        assertEquals(List.of("test.descriptor"), transfer.plan(zip).problems().stream().map(Message::code).toList());
        assertFalse(Files.exists(root.resolve("sofie.properties")));
    }

    @Test
    public void unknownSettingsAndFilesAreLeftOutAndTold() throws IOException {
        archive(Map.of("seco.properties", "b.new = 1\na.number = 5\n", "other.properties", "x = y\n"));
        Plan plan = transfer.plan(zip);
        assertEquals(List.of(), plan.problems());
        assertEquals(List.of("settings.import.unknown", "settings.import.nobody"), plan.hints().stream().map(Message::code).toList());
        assertEquals(1, plan.differences().size());
    }

    @Test
    public void aFileFromElsewhereDoesNotChooseWhatItOverwrites() throws IOException {
        Path victim = temporary.getRoot().toPath().resolve("victim");
        Files.writeString(victim, "precious");
        archive(Map.of("seco.properties", "a.url = " + victim + "\n", "sofie.properties", "root = /opt\n"));
        Plan plan = transfer.plan(zip);
        assertEquals(List.of("settings.import.outside"), plan.problems().stream().map(Message::code).toList());
        assertFalse(transfer.apply(zip, plan.token(), "anna").problems().isEmpty());
        assertEquals("precious", Files.readString(victim));
    }

    @Test
    public void whatHasChangedSinceItWasShownIsNotImported() throws IOException {
        archive(Map.of("seco.properties", "a.number = 5\n", "sofie.properties", "root = /opt\n"));
        String token = transfer.plan(zip).token();
        given("a.number = 2\n", "");
        assertEquals("settings.import.stale", transfer.apply(zip, token, "anna").problems().get(0).code());
        token = transfer.plan(zip).token();
        Files.writeString(root.resolve("sofie.properties"), "root = /new\n");
        assertEquals("settings.import.stale", transfer.apply(zip, token, "anna").problems().get(0).code());
        assertEquals("2", settings.value("a.number").orElseThrow());
    }

    @Test
    public void aFailureInTheMiddlePutsEverythingBack() throws IOException {
        given("# old\na.number = 2\n", "");
        Files.delete(root.resolve("sofie.properties"));
        // a folder in the place of the descriptor: it can be compared with nothing and not be written
        archive(Map.of("seco.properties", "a.number = 5\n", "sofie.properties", "root = /opt\n"));
        String token = transfer.plan(zip).token();
        Files.createSymbolicLink(root.resolve("sofie.properties"), root.resolve("nowhere"));
        Imported imported = transfer.apply(zip, token, "anna");
        assertEquals(List.of("settings.import.failed"), imported.problems().stream().map(Message::code).toList());
        assertEquals("# old\na.number = 2\n", Files.readString(root.resolve("seco.properties")));
        assertEquals("2", settings.value("a.number").orElseThrow());
        assertFalse(Files.exists(root.resolve("configuration/pending")));
    }

    @Test
    public void anImportThatWasCutOffIsUndoneAtTheNextStart() throws IOException {
        given("# old\na.number = 2\n", "root = /old\n");
        Kept kept = Kept.begin(root, Map.of("seco.properties", root.resolve("seco.properties"), "sofie.properties", root.resolve("sofie.properties"),
                "seculine/names.tsv", root.resolve("seculine/names.tsv")), clock.instant());
        Files.writeString(root.resolve("seco.properties"), "a.number = 5\n");
        Files.createDirectories(root.resolve("seculine"));
        Files.writeString(root.resolve("seculine/names.tsv"), "new");
        Kept.recover(root, FakeLog.logger());
        assertEquals("this process is still at it", "a.number = 5\n", Files.readString(root.resolve("seco.properties")));
        Files.writeString(root.resolve("configuration/pending"), "folder = " + kept.folder().getFileName() + "\nprocess = 1\nstarted = long ago\n");
        Kept.recover(root, FakeLog.logger());
        assertEquals("# old\na.number = 2\n", Files.readString(root.resolve("seco.properties")));
        assertEquals("root = /old\n", Files.readString(root.resolve("sofie.properties")));
        assertFalse(Files.exists(root.resolve("seculine/names.tsv")));
        assertFalse(Files.exists(root.resolve("configuration/pending")));
    }

    @Test
    public void twoImportsInOneSecondKeepBothStates() throws IOException {
        List<Path> kept = new ArrayList<>();
        for (String value : List.of("5", "6")) {
            archive(Map.of("seco.properties", "a.number = " + value + "\n"));
            kept.add(transfer.apply(zip, transfer.plan(zip).token(), "anna").kept().orElseThrow());
        }
        assertEquals(2, Stream.of(kept.toArray()).distinct().count());
    }

    private Exported export() throws IOException {
        Exported exported = transfer.export();
        Files.write(zip, exported.content());
        return exported;
    }

    private void archive(Map<String, String> texts) throws IOException {
        Files.write(zip, new Archive(texts, List.of()).zip(clock.instant()));
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private String refusal() {
        Plan plan = transfer.plan(zip);
        assertEquals("", plan.token());
        return plan.problems().get(0).code();
    }

    private void zip(String name, String text) throws IOException {
        zip(Map.of(name, text));
    }

    private void zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Files.write(zip, bytes.toByteArray());
    }

    /** Stands where the setting {@code a.url} says. */
    private final class Descriptor implements ConfigurationFiles {
        @Override
        public boolean owns(String name) {
            return name.equals("sofie.properties");
        }

        @Override
        public List<String> names() {
            return Files.exists(root.resolve("sofie.properties")) ? List.of("sofie.properties") : List.of();
        }

        @Override
        public Path place(String name, Map<String, String> values) {
            String wished = values.getOrDefault("a.url", "");
            return root.resolve(wished.startsWith("/") ? wished : name);
        }

        @Override
        public List<Message> check(String name, String text) {
            return text.contains("broken") ? List.of(Message.of("test.descriptor")) : List.of();
        }
    }
}
