// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogAnalysis;
import lu.seco.core.diagnosis.LogFindings;
import lu.seco.core.diagnosis.Remedy.Weight;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Worded;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.BundleSender;
import lu.seco.service.internal.fake.Calls;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** {@code seco analyse}, {@code seco book} and {@code seco bundle}. */
public class DiagnosisCommandsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls calls = new Calls();
    private final FakeBook book = new FakeBook();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Path> analysed = new ArrayList<>();
    private final List<LogFindings.NoLog> noLogs = new ArrayList<>();
    private int read = 1;

    @Before
    public void place() throws IOException {
        calls.folder = folder.getRoot().toPath();
        Files.writeString(calls.folder.resolve("technical.log"), "x");
        Files.writeString(calls.folder.resolve("book.xml"), "x");
        calls.services.with(RemedyBook.class, book);
        calls.services.with(LogAnalysis.class, (logs, progress) -> {
            analysed.addAll(logs);
            return new LogFindings(troubles, read, noLogs);
        });
    }

    @Test
    public void logsWithoutFindingsAreGoodNews() {
        assertEquals(0, calls.call("analyse", "technical.log", "."));
        assertEquals("cli.analyse.nothing\n", calls.output.out());
        assertEquals(List.of(calls.folder.resolve("technical.log"), calls.folder.resolve(".")), analysed);
    }

    @Test
    public void aFindingHasRuleCountFirstAndLastLineAndRemedy() {
        troubles.add(trouble(Weight.ERROR));
        assertEquals(9, calls.call("analyse", "technical.log"));
        assertEquals("cli.analyse.finding(cli.weight.error,password.expired,12,titre)\n    admin\n"
                + "    cli.analyse.first(technical.log:3)  a 1985010112345 \uFFFD[2J\n    cli.analyse.last(technical.log:9)  z\n    1. étape\n",
                calls.output.out());
    }

    @Test
    public void wordsOfTheBookAreInTheCallersLanguage() {
        troubles.add(trouble(Weight.ERROR));
        calls.call("analyse", "technical.log", "--lang", "de");
        assertTrue(calls.output.out(), calls.output.out().contains("Titel)") && calls.output.out().contains("    1. Schritt\n"));
    }

    @Test
    public void theWorstWeightDecides() {
        troubles.add(trouble(Weight.NOTE));
        assertEquals(0, calls.call("analyse", "technical.log"));
        troubles.add(trouble(Weight.WARNING));
        assertEquals(8, calls.call("analyse", "technical.log"));
        troubles.add(trouble(Weight.BLOCKING));
        assertEquals(9, calls.call("analyse", "technical.log"));
    }

    @Test
    public void findingsInJsonAreCompleteAndMaskedIfWanted() {
        troubles.add(trouble(Weight.WARNING));
        assertEquals(8, calls.call("analyse", "technical.log", "--json", "--mask"));
        JsonObject finding = json().get("findings").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("password.expired", finding.get("rule").getAsString());
        assertEquals("étape", finding.get("steps").getAsJsonArray().get(0).getAsString());
        assertEquals(12, finding.get("count").getAsInt());
        assertEquals(3, finding.get("firstLine").getAsJsonObject().get("line").getAsInt());
        assertEquals("a **********345 \u001b[2J", finding.get("firstLine").getAsJsonObject().get("text").getAsString());
        assertEquals("sofie 4", finding.get("source").getAsString());
    }

    @Test
    public void logsThatCannotBeReadAreNamed() {
        assertEquals(11, calls.call("analyse", "gone.log", "technical.log"));
        assertEquals("cli.file.missing(" + calls.folder.resolve("gone.log") + ")\n", calls.output.err());
        calls.services.with(LogAnalysis.class, (logs, progress) -> {
            throw new IOException("locked");
        });
        assertEquals(11, calls.call("analyse", "technical.log"));
        assertTrue(calls.output.err(), calls.output.err().endsWith("technical.log,locked)\n"));
    }

    @Test
    public void aFileThatIsNoLogIsToldWhateverTheOthersShow() {
        noLogs.add(noLog("technical.log", false));
        assertEquals(11, calls.call("analyse", "technical.log", "book.xml"));
        assertEquals("cli.analyse.nothing\n", calls.output.out());
        assertEquals("logs.no-log.binary(technical.log)\n", calls.output.err());
        troubles.add(trouble(Weight.WARNING));
        assertEquals("what the others show is worse", 8, calls.call("analyse", "technical.log", "book.xml"));
    }

    @Test
    public void whereNothingIsALogNobodySaysThatAllIsWell() {
        read = 0;
        noLogs.add(noLog("technical.log", true));
        assertEquals(11, calls.call("analyse", "technical.log"));
        assertEquals("", calls.output.out());
        assertEquals("logs.no-log.binary(technical.log)\n", calls.output.err());
        noLogs.clear();
        calls.output.forget();
        assertEquals("an empty folder", 11, calls.call("analyse", "."));
        assertEquals("", calls.output.out());
        assertEquals("logs.no-log.none(" + calls.folder.resolve(".") + ")\n", calls.output.err());
    }

    @Test
    public void ofAFolderOtherFilesAreToldButDoNoHarm() {
        noLogs.add(noLog("book.xml", false));
        noLogs.add(noLog("technical.log", true));
        assertEquals(0, calls.call("analyse", ".", "--json"));
        assertEquals(1, json().get("unread").getAsJsonArray().size());
        assertEquals("logs.no-log.binary", json().get("unread").getAsJsonArray().get(0).getAsJsonObject().get("code").getAsString());
    }

    private LogFindings.NoLog noLog(String name, boolean empty) {
        return new LogFindings.NoLog(calls.folder.resolve(name), Message.of("logs.no-log.binary", name), empty);
    }

    @Test
    public void aGoodBookIsGood() {
        assertEquals(0, calls.call("book", "check", "book.xml"));
        assertEquals("cli.book.good(book.xml,0)\n", calls.output.out());
    }

    @Test
    public void aBadBookHasItsProblemsAndItsExitCode() {
        book.problems = List.of(Message.of("book.rule.example", "x\u001b"));
        assertEquals(9, calls.call("book", "check", "book.xml"));
        assertEquals("cli.book.bad(book.xml,1)\n- book.rule.example(x\uFFFD)\n", calls.output.out());
        calls.output.forget();
        assertEquals(9, calls.call("book", "check", "book.xml", "--json"));
        assertFalse(json().get("good").getAsBoolean());
        assertEquals("book.rule.example", json().get("problems").getAsJsonArray().get(0).getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void aBookIsInstalledInTheNameOfThePerson() {
        assertEquals(0, calls.call("book", "install", "book.xml"));
        assertEquals(List.of("book.xml by paie"), book.installed);
        assertEquals("cli.book.installed(book.xml,7)\n", calls.output.out());
        book.problems = List.of(Message.of("book.signature"));
        calls.output.forget();
        assertEquals(7, calls.call("book", "install", "book.xml", "--json"));
        assertFalse(json().get("done").getAsBoolean());
    }

    @Test
    public void theRulesOfTheBookAreListed() {
        assertEquals(0, calls.call("book", "list"));
        assertTrue(calls.output.out(), calls.output.out().startsWith("cli.book.version(7,1)\n"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.weight.error   password.expired  titre"));
        calls.output.forget();
        assertEquals(0, calls.call("book", "list", "--json"));
        assertEquals("7", json().get("version").getAsString());
        assertEquals("clerk", json().get("rules").getAsJsonArray().get(0).getAsJsonObject().get("clerk").getAsString());
    }

    @Test
    public void aBookWithoutAFileOrWithAFolderIsRefused() {
        assertEquals(2, calls.call("book"));
        assertTrue(calls.output.err(), calls.output.err().contains("cli.command.missing") && calls.output.err().contains("install"));
        assertEquals(2, calls.call("book", "check"));
        assertEquals(2, calls.call("book", "burn"));
        assertEquals(11, calls.call("book", "check", "."));
        assertEquals(11, calls.call("book", "install", "gone.xml"));
    }

    @Test
    public void theBundleIsWrittenIntoTheFolderOfTheCaller() throws IOException {
        calls.services.with(SupportBundle.class, target -> Files.writeString(target.resolve("seco-support.zip"), "zip"));
        assertEquals(0, calls.call("bundle"));
        assertEquals("cli.bundle.written(" + calls.folder.resolve("seco-support.zip") + ")\n", calls.output.out());
        Path other = folder.newFolder("other").toPath();
        calls.output.forget();
        assertEquals(0, calls.call("bundle", "other", "--json"));
        assertEquals(other.resolve("seco-support.zip").toString(), json().get("file").getAsString());
        assertEquals(11, calls.call("bundle", "nowhere"));
    }

    @Test
    public void aBundleThatCannotBeWrittenIsASentence() {
        calls.services.with(SupportBundle.class, target -> {
            throw new IOException("disk full");
        });
        assertEquals(11, calls.call("bundle"));
        assertEquals("cli.file.unwritable(" + calls.folder + ",disk full)\n", calls.output.err());
    }

    @Test
    public void thePreviewShowsWhatWouldLeaveAndWritesNothing() {
        calls.services.with(SupportBundle.class, new SupportBundle() {
            @Override
            public Path write(Path target) {
                throw new AssertionError("nothing is to be written");
            }

            @Override
            public List<Shown> preview() {
                return List.of(new Shown("logs/seco.log", 12, "one\ntwo\u001b[2J\n"));
            }
        });
        assertEquals(0, calls.call("bundle", "--preview"));
        assertEquals("cli.bundle.part(logs/seco.log,12)\n    one\n    two\uFFFD[2J\n", calls.output.out());
        calls.output.forget();
        assertEquals(0, calls.call("bundle", "--preview", "--json"));
        assertEquals("one\ntwo\u001b[2J\n", json().get("parts").getAsJsonArray().get(0).getAsJsonObject().get("beginning").getAsString());
    }

    @Test
    public void theBundleIsSentToOneOfTheTwoAddressesOrSaysWhyNot() {
        List<String> asked = new ArrayList<>();
        calls.services.with(SupportBundle.class, target -> {
            throw new AssertionError("whoever sends writes it");
        });
        calls.services.with(BundleSender.class, new BundleSender() {
            @Override
            public List<Addressee> addressees() {
                return List.of();
            }

            @Override
            public CompletableFuture<OrderResult> send(Optional<Subject> about, Who to, String person) {
                asked.add(about + " " + to);
                return CompletableFuture.completedFuture(new OrderResult(to == Who.SUPPORT, 0, 0, Message.of("told", to)));
            }
        });
        assertEquals(0, calls.call("bundle", "--send", "support"));
        assertEquals("told(SUPPORT)\n", calls.output.out());
        calls.output.forget();
        assertEquals(7, calls.call("bundle", "--send=helpdesk", "--json"));
        assertEquals(false, json().get("done").getAsBoolean());
        assertEquals(List.of("Optional.empty SUPPORT", "Optional.empty HELPDESK"), asked);
        assertEquals(2, calls.call("bundle", "--send", "everybody"));
    }

    @Test
    public void missingPartsAreNamed() {
        calls.services.parts.clear();
        assertEquals(1, calls.call("analyse", "technical.log"));
        assertEquals(1, calls.call("book", "list"));
        assertEquals(1, calls.call("bundle"));
        assertEquals("cli.missing.nobody(LogAnalysis,LogAnalysis)\ncli.missing.nobody(RemedyBook,RemedyBook)\n"
                + "cli.missing.nobody(SupportBundle,SupportBundle)\n", calls.output.err());
    }

    private static Remedy remedy(Weight weight) {
        return new Remedy("password.expired", weight, new Worded("titre", "title", "Titel"), new Worded("clerk", "clerk", "clerk"),
                new Worded("admin", "admin", "admin"), List.of(new Worded("étape", "step", "Schritt")), Optional.empty(), "documented", "sofie 4");
    }

    private static Trouble trouble(Weight weight) {
        Instant then = Instant.parse("2026-02-10T07:00:00Z");
        return new Trouble("t", remedy(weight), then, then, 12, Optional.empty(), List.of(), List.of(),
                Optional.of(new Trouble.Place("technical.log", 0, 3, "a 1985010112345 \u001b[2J")),
                Optional.of(new Trouble.Place("technical.log", 90, 9, "z")));
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }

    private static final class FakeBook implements RemedyBook {
        private final List<String> installed = new ArrayList<>();
        private List<Message> problems = List.of();

        @Override
        public String version() {
            return "7";
        }

        @Override
        public List<Remedy> remedies() {
            return List.of(remedy(Weight.ERROR));
        }

        @Override
        public List<Message> check(Path file) {
            return problems;
        }

        @Override
        public List<Message> install(Path file, String person) {
            installed.add(file.getFileName() + " by " + person);
            return problems;
        }
    }
}
