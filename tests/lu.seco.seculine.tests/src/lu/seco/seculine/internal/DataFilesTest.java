// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.file.Direction;
import lu.seco.core.file.KnowledgeData;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A newer data file of the office takes the place of the one that comes with SeCo, if it is right. */
public final class DataFilesTest {

    private static final String OWN = "# version: 2026-11-30";
    private static final String NEWER = "# version: 2999-01-01";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path office;
    private DataFiles files;

    @Before
    public void open() throws IOException {
        Path data = folder.getRoot().toPath();
        office = Files.createDirectory(data.resolve("seculine"));
        DataFolder there = () -> data;
        files = new DataFiles(there);
    }

    @Test
    public void everyFileTellsItsVersion() throws IOException {
        for (String name : List.of("names.tsv", "layouts.tsv", "fields.tsv", "answers.tsv", "codes.tsv", "rules.tsv")) {
            assertTrue(name, own(name).startsWith("# version: 20"));
        }
    }

    @Test
    public void theSelfTestTellsWhatIsUsedAndWhatIsNotWithARemedy() throws IOException {
        write("names.tsv", own("names.tsv").replace(OWN, NEWER));
        write("answers.tsv", NEWER + "\nnonsense\n");
        write("anwsers.tsv", NEWER + "\n");
        knowledge();
        List<CheckResult> results = new DataFilesCheck(files).run();
        assertEquals(List.of("data.refused.content", "data.stranger", "data.replaced", "data.versions"),
                results.stream().map(result -> result.found().code()).toList());
        assertEquals(List.of(CheckResult.Outcome.WARNING, CheckResult.Outcome.WARNING, CheckResult.Outcome.GOOD, CheckResult.Outcome.GOOD),
                results.stream().map(CheckResult::outcome).toList());
        assertEquals(Message.of("data.refused.remedy", "answers.tsv", "2026-11-30"), results.get(0).remedy().orElseThrow());
        assertEquals(List.of("anwsers.tsv"), results.get(1).found().arguments());
        assertEquals(List.of("names.tsv", "2999-01-01"), results.get(2).found().arguments());
    }

    @Test
    public void aNewerFileIsTaken() throws IOException {
        write("names.tsv", own("names.tsv").replace(OWN, NEWER)
                + "-\tSENT\tNEWKIND\tDOCUMENTED\tNEWKIND\\.dta\tNEWKIND.dta\t-\t-\tA\tthe office\n");
        SeculineKnowledge knowledge = knowledge();
        assertEquals(Direction.SENT, knowledge.recognise("newkind.dta").direction());
        assertEquals(new KnowledgeData("names.tsv", "2999-01-01", true, Optional.empty()), data(knowledge, "names.tsv"));
        assertEquals(new KnowledgeData("fields.tsv", "2026-11-30", false, Optional.empty()), data(knowledge, "fields.tsv"));
    }

    @Test
    public void aByteOrderMarkAndWindowsLineEndsDoNotMatter() throws IOException {
        write("names.tsv", "\ufeff" + own("names.tsv").replace(OWN, NEWER).replace("\n", "\r\n"));
        assertTrue(data(knowledge(), "names.tsv").replaced());
    }

    @Test
    public void layoutsAndFieldsAreTakenTogether() throws IOException {
        String layouts = own("layouts.tsv").replace(OWN, NEWER).replace("-\tDECSAL\t1\t20\t", "-\tDECSAL\t1\t19\t");
        write("layouts.tsv", layouts);
        refused("layouts.tsv", "data.refused.content");
        write("fields.tsv", own("fields.tsv").replace(OWN, NEWER).replaceAll("-\tDECSAL\t1\t20\t.*\n", ""));
        Formats formats = files.formats(files.answers());
        assertEquals(19, formats.of("DECSAL", LocalDate.of(2026, 2, 10)).orElseThrow().nearest("1").fields().size());
        write("layouts.tsv", layouts.replace(NEWER, OWN));
        assertEquals("one without the other does not go", 20,
                files.formats(files.answers()).of("DECSAL", LocalDate.of(2026, 2, 10)).orElseThrow().nearest("1").fields().size());
    }

    @Test
    public void aFileThatIsWrongIsRefusedAndSaysWhere() throws IOException {
        write("codes.tsv", own("codes.tsv").replace(OWN, NEWER) + "x\n");
        files.codes();
        KnowledgeData data = files.data().get(0);
        assertEquals("data.refused.content", data.problem().orElseThrow().code());
        assertTrue(data.problem().orElseThrow().arguments().get(1).contains("has 1 columns, expected 7"));
        assertFalse(data.replaced());
        assertTrue(files.codes().of("SALRET", "1", LocalDate.of(2026, 2, 10)).isPresent());
    }

    @Test
    public void filesThatAreOlderTooLargeOrNoFilesAreRefused() throws IOException {
        write("names.tsv", own("names.tsv"));
        refused("names.tsv", "data.refused.not-newer");
        write("names.tsv", own("names.tsv").replace(OWN, "# version: 2020-01-01"));
        refused("names.tsv", "data.refused.not-newer");
        write("names.tsv", own("names.tsv").replace(OWN, "# a comment"));
        refused("names.tsv", "data.refused.no-version");
        write("names.tsv", NEWER + "\n" + "#\n".repeat(DataFiles.LONGEST));
        refused("names.tsv", "data.refused.too-large");
        Files.write(office.resolve("names.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused("names.tsv", "data.refused.unreadable");
        Files.delete(office.resolve("names.tsv"));
        Files.createDirectory(office.resolve("names.tsv"));
        refused("names.tsv", "data.refused.unreadable");
    }

    @Test
    public void withoutADataFolderTheBuiltInFilesHold() {
        DataFiles alone = new DataFiles((DataFolder) null);
        assertTrue(alone.codes().of("SALRET", "1", LocalDate.of(2026, 2, 10)).isPresent());
        assertEquals(List.of(new KnowledgeData("codes.tsv", "2026-11-30", false, Optional.empty())), alone.data());
    }

    private void refused(String name, String code) {
        KnowledgeData data = data(knowledge(), name);
        assertEquals(code, data.problem().orElseThrow().code());
        assertFalse(data.replaced());
        assertEquals("2026-11-30", data.version());
    }

    private SeculineKnowledge knowledge() {
        return new SeculineKnowledge(Clock.fixed(Instant.parse("2026-02-10T09:00:00Z"), ZoneOffset.UTC), files);
    }

    private static KnowledgeData data(SeculineKnowledge knowledge, String name) {
        return knowledge.data().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(office.resolve(name), text);
    }

    private static String own(String name) throws IOException {
        try (InputStream in = DataFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
