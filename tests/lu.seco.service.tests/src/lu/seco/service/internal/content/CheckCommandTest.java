// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.Recognition;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeKnowledge;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;

public class CheckCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private final Calls calls = new Calls();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    @Before
    public void place() throws IOException {
        calls.folder = folder.getRoot().toPath();
        file("DECSAL.dta");
        calls.services.with(FileKnowledge.class, new FakeKnowledge());
        calls.services.with(ContentCheck.class, this::check);
    }

    @Test
    public void aFileWithoutFindingsIsGood() {
        assertEquals(0, calls.call("check", "DECSAL.dta"));
        assertEquals("cli.check.sum(DECSAL.dta,DECSAL,7,0,0,0)\n", calls.output.out());
        assertEquals(List.of("DECSAL"), kinds);
    }

    @Test
    public void notesAreNoWarningAndWarningsAreNoErrors() {
        finding(Severity.NOTE, 0);
        assertEquals(0, calls.call("check", "DECSAL.dta"));
        finding(Severity.WARNING, 3);
        assertEquals(8, calls.call("check", "DECSAL.dta"));
        finding(Severity.ERROR, 2);
        assertEquals(9, calls.call("check", "DECSAL.dta"));
    }

    @Test
    public void aFindingSaysWhereHowGraveWhichCodeAndWhatToChange() {
        finding(Severity.ERROR, 3);
        calls.call("check", "DECSAL.dta");
        List<String> lines = calls.output.out().lines().toList();
        assertTrue(lines.get(3), lines.get(3).matches("3 +9 +2 +field.employer +cli.severity.error +07 +"
                + "found\\(1985010112345,\uFFFD\\[2J\\) +change\\(1985010112345\\)"));
        assertFalse(calls.output.out().contains("\u001b"));
    }

    @Test
    public void anUnconfirmedRuleSaysSo() {
        finding(Severity.WARNING, 3);
        calls.call("check", "DECSAL.dta");
        assertTrue(calls.output.out(), calls.output.out().contains("cli.unconfirmed(found("));
    }

    @Test
    public void personsAreHiddenIfWanted() {
        finding(Severity.ERROR, 3);
        calls.call("check", "--mask", "DECSAL.dta");
        assertTrue(calls.output.out(), calls.output.out().contains("found(**********345,"));
        assertEquals(9, calls.call("check", "--mask", "--json", "DECSAL.dta"));
        assertFalse(calls.output.out(), calls.output.out().contains("1985010112345"));
    }

    @Test
    public void onlySoManyFindingsAreShownAndTheRestIsCounted() {
        for (int line = 1; line <= 5; line++) {
            finding(Severity.NOTE, line);
        }
        assertEquals(0, calls.call("check", "--max", "2", "DECSAL.dta"));
        List<String> lines = calls.output.out().lines().toList();
        assertEquals(6, lines.size());
        assertEquals("cli.check.left(3)", lines.get(5));
    }

    @Test
    public void jsonIsComplete() {
        finding(Severity.ERROR, 3);
        assertEquals(9, calls.call("check", "--json", "DECSAL.dta"));
        JsonObject file = files().get(0);
        assertEquals("DECSAL", file.get("kind").getAsString());
        assertTrue(file.get("problem").isJsonNull());
        assertEquals(7, file.get("records").getAsInt());
        assertEquals(1, file.get("errors").getAsInt());
        assertEquals(0, file.get("left").getAsInt());
        JsonObject finding = file.get("findings").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals(3, finding.get("line").getAsInt());
        assertEquals(9, finding.get("column").getAsInt());
        assertEquals(2, finding.get("field").getAsInt());
        assertEquals("field.employer", finding.getAsJsonObject("fieldTitle").get("code").getAsString());
        assertEquals("07", finding.get("code").getAsString());
        assertEquals("ERROR", finding.get("severity").getAsString());
        assertEquals("\u001b[2J", finding.get("told").getAsJsonObject().get("arguments").getAsJsonArray().get(1).getAsString());
        assertEquals("change", finding.get("change").getAsJsonObject().get("code").getAsString());
        assertFalse("the terminal gets escapes", calls.output.out().contains("\u001b"));
    }

    @Test
    public void aNameThatSaysNothingIsToldAndMayBeHelped() throws IOException {
        file("export.txt");
        assertEquals(0, calls.call("check", "export.txt"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.check.nameless(?)"));
        assertEquals(0, calls.call("check", "--kind", "decsal", "export.txt"));
        assertEquals(0, calls.call("check", "--kind", "NEWKIND", "export.txt"));
        assertEquals(List.of("?", "DECSAL", "NEWKIND"), kinds);
    }

    @Test
    public void aMissingFileDoesNotKeepTheOthersFromBeingChecked() {
        finding(Severity.ERROR, 1);
        assertEquals(11, calls.call("check", "gone\u001b.dta", "DECSAL.dta"));
        assertEquals("cli.file.missing(" + calls.folder.resolve("gone\uFFFD.dta") + ")\n", calls.output.err());
        assertTrue(calls.output.out(), calls.output.out().contains("cli.check.sum(DECSAL.dta"));
        assertEquals(1, kinds.size());
    }

    @Test
    public void aFolderIsNoFileInJsonToo() {
        assertEquals(11, calls.call("check", "--json", "."));
        assertEquals("cli.file.folder", files().get(0).get("problem").getAsJsonObject().get("code").getAsString());
        assertTrue(files().get(0).get("kind").isJsonNull());
    }

    @Test
    public void aFileWithoutTheRightToReadSaysSo() throws IOException {
        Path file = file("DECSAL_2.dta");
        Assume.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assume.assumeFalse("nothing is forbidden to root", Files.isReadable(file));
        assertEquals(11, calls.call("check", "DECSAL_2.dta"));
        assertEquals("cli.file.forbidden(" + file + ")\n", calls.output.err());
    }

    @Test
    public void aFileThatBreaksOffWhileItIsReadIsNamed() {
        calls.services.with(ContentCheck.class, (recognition, content, found) -> {
            throw new IOException("the share went away");
        });
        assertEquals(11, calls.call("check", "DECSAL.dta"));
        assertEquals("cli.file.unreadable(" + calls.folder.resolve("DECSAL.dta") + ",the share went away)\n", calls.output.err());
    }

    @Test
    public void withoutTheCheckTheMissingPartIsNamed() {
        calls.services.parts.remove(ContentCheck.class);
        assertEquals(1, calls.call("check", "DECSAL.dta"));
        assertEquals("cli.missing.nobody(ContentCheck,ContentCheck)\n", calls.output.err());
    }

    @Test
    public void withoutAFileTheCommandLineIsWrong() {
        assertEquals(2, calls.call("check"));
        assertTrue(calls.output.err(), calls.output.err().startsWith("cli.parameter.missing(cli.label.file)\n"));
        assertEquals(2, calls.call("check", ""));
    }

    @Test
    public void theEndOfTheProcessInterruptsTheCheck() {
        CountDownLatch ended = new CountDownLatch(1);
        calls.services.with(ContentCheck.class, (recognition, content, found) -> {
            calls.stop.request();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
                throw new InterruptedIOException();
            }
            throw new AssertionError();
        });
        assertEquals(7, calls.call("check", "DECSAL.dta"));
        assertTrue("the command took the interruption along", Thread.interrupted());
        assertEquals("cli.stopped\n", calls.output.err());
        assertEquals(0, ended.getCount());
    }

    private CheckReport check(Recognition recognition, Path content, Consumer<Finding> found) {
        kinds.add(recognition.kind());
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Finding finding : findings) {
            found.accept(finding);
            counts.merge(finding.severity(), 1L, Long::sum);
        }
        return new CheckReport(!recognition.kind().equals("?"), 7, counts, 0);
    }

    private void finding(Severity severity, long line) {
        findings.add(new Finding(severity, line, 9, 2, Optional.of(Message.of("field.employer")), Optional.of("07"),
                Message.of("found", "1985010112345", "\u001b[2J"), Message.of("change", "1985010112345"), severity == Severity.ERROR));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(calls.folder.resolve(name), "x");
    }

    private List<JsonObject> files() {
        List<JsonObject> files = new ArrayList<>();
        JsonParser.parseString(calls.output.out()).getAsJsonObject().get("files").getAsJsonArray().forEach(file -> files.add(file.getAsJsonObject()));
        return files;
    }
}
