// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Remedy.Weight;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.diagnosis.Worded;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.PendingFile;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.diagnosis.internal.FakeLogger;
import lu.seco.diagnosis.internal.FakeTexts;
import lu.seco.diagnosis.internal.logs.FileLogs;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What leaves the house with a support bundle, and what does not. */
public final class ZipSupportBundleTest {

    private static final String RECORD = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;PAY-0001";
    private static final Instant NOW = Instant.parse("2026-02-10T07:30:15Z");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeLogger log = new FakeLogger();
    private final List<JournalEvent> events = new ArrayList<>();
    private final List<LogFile> further = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>(Map.of("sofie.descriptor", "sofie.properties", "mail.password", "hunter2", "exchange.outbox",
            "Départ"));
    private Path data;
    private Path target;
    private ZipSupportBundle bundle;

    @Before
    public void open() throws IOException {
        Path root = temporary.getRoot().toPath();
        data = Files.createDirectories(root.resolve("data"));
        target = Files.createDirectories(root.resolve("for support"));
        Files.createDirectories(data.resolve("content"));
        Files.writeString(data.resolve("content/abc"), RECORD);
        Files.writeString(data.resolve("seco.log"), "2026-02-10T08:30:15.123+01:00 INFO lu.seco DECSAL.dta of 1900990012000 taken\n");
        Files.writeString(data.resolve("output.log"), "cannot parse\r\n" + RECORD + "\r\nsmtp password: hunter2\r\n");
        Files.writeString(data.resolve("sofie.properties"), "root = /opt/sofie\nuser = 999900203\nenvironment.DB_PASSWORD = hunter2\n");
        FileLogs logs = new FileLogs(new FakeTexts(), log.logger());
        logs.addSource(() -> List.of(new LogFile(Origin.SECO, data.resolve("seco.log"), StandardCharsets.UTF_8),
                new LogFile(Origin.SOFIE_OUTPUT, data.resolve("output.log"), StandardCharsets.UTF_8)));
        logs.addSource(() -> further);
        bundle = new ZipSupportBundle(Fakes.bundles(Map.of("lu.seco.core", "0.1.0.202602100800", "org.example", "1.0.0")), () -> data,
                Clock.fixed(NOW, ZoneId.of("Europe/Luxembourg")), new FakeTexts(),
                new Fakes.FixedSettings(values, List.of(new SettingsProblem(7, "", "mail.password hunter2", Message.of("settings.line.malformed",
                        "seco.properties", "7", "", "mail.password hunter2")))), logs, log.logger());
    }

    @Test
    public void everythingIsInAndNothingIsLeftBeside() throws IOException {
        complete();
        Path file = bundle.write(target);
        assertEquals(target.resolve("SeCo-support-20260210-083015.zip"), file);
        Map<String, String> parts = read(file);
        assertEquals(List.of("README.txt", "checks.txt", "engine.txt", "installation.txt", "journal.jsonl", "logs/01-seco-seco.log",
                "logs/02-sofie-output-output.log", "selftest.txt", "settings-problems.txt", "settings.txt", "timeline.txt", "troubles.txt", "versions.txt"),
                List.copyOf(parts.keySet()));
        assertTrue(parts.get("README.txt").contains("support.complete"));
        assertTrue(parts.get("versions.txt").startsWith("lu.seco.core 0.1.0.202602100800\n\njava.version = "));
        assertTrue(parts.get("settings.txt"), parts.get("settings.txt").contains("exchange.outbox = Départ"));
        assertTrue(parts.get("settings.txt"), parts.get("settings.txt").contains("mail.password = ***"));
        assertEquals("7: settings.line.malformed\n", parts.get("settings-problems.txt"));
        assertTrue(parts.get("installation.txt").contains("root = /opt/sofie"));
        assertTrue(parts.get("checks.txt"), parts.get("checks.txt").replaceAll("\\d+ ms", "ms")
                .startsWith("check.sofie.some []  [sofie.some]  ms\n  bad: found.it [x]\n      do.it []\ncheck.a.broken []  [a.broken]  ms\n"
                        + "  bad: selftest.failed [broken]\n"));
        assertTrue(parts.get("selftest.txt"), parts.get("selftest.txt").startsWith("2026-02-10T07:30:15Z\ncheck.seco.disk []  [seco.disk]  5 ms\n"));
        assertTrue(parts.get("troubles.txt"), parts.get("troubles.txt").startsWith("network  ERROR  3x  "));
        assertTrue(parts.get("engine.txt"), parts.get("engine.txt").contains("state = PAUSED"));
        assertTrue(parts.get("engine.txt"), parts.get("engine.txt").contains("pending DECSAL.dta since"));
        assertTrue(parts.get("logs/01-seco-seco.log").contains("DECSAL.dta"));
        assertEquals(List.of(file.getFileName().toString()), names());
    }

    @Test
    public void noContentNoNumberAndNoSecretLeavesTheHouse() throws IOException {
        complete();
        read(bundle.write(target)).forEach((name, text) -> {
            for (String hidden : List.of("1900990012000", "1890010190183", "350000", "PAY-0001", "hunter2", "a person wrote")) {
                assertFalse(name + " holds " + hidden, text.contains(hidden));
            }
        });
    }

    @Test
    public void theLastEventsAreLinesOfJsonOldestFirst() throws IOException {
        complete();
        List<String> lines = read(bundle.write(target)).get("journal.jsonl").lines().toList();
        assertEquals(2, lines.size());
        assertEquals("{\"number\":1,\"at\":\"2026-02-10T07:30:15Z\",\"type\":\"REPORT_TAKEN\",\"subject\":\"r-1\","
                + "\"file.name\":\"DECSAL \\\"a\\\"\\u000a.dta\","
                + "\"employer\":\"[number]\",\"hash\":\"h1\"}", lines.get(0).replaceAll("\\[number:[a-p]{8}\\]", "[number]"));
        assertEquals("{\"number\":2,\"at\":\"2026-02-10T07:30:15Z\",\"type\":\"SETTINGS_CHANGED\",\"subject\":\"engine\",\"person\":\"[name]\","
                + "\"item\":\"mail.password\",\"value\":\"***\",\"hash\":\"h2\"}", lines.get(1).replaceAll("\\[name:[a-p]{8}\\]", "[name]"));
    }

    @Test
    public void whatIsMissingIsSaidInsideAndHindersNothing() throws IOException {
        Files.delete(data.resolve("output.log"));
        Files.createDirectory(data.resolve("output.log"));
        Files.delete(data.resolve("sofie.properties"));
        Files.delete(data.resolve("seco.log"));
        bundle.setJournal(Fakes.service(null));
        Map<String, String> parts = read(bundle.write(target));
        String readme = parts.get("README.txt");
        for (String name : List.of("installation.txt", "engine.txt", "journal.jsonl", "logs/01-seco-seco.log", "logs/02-sofie-output-output.log")) {
            assertTrue(readme, readme.contains("support.missing [" + name));
            assertTrue(name, parts.get(name).startsWith("support.missing [" + name));
        }
        assertTrue(readme, readme.contains("logs.missing [" + data.resolve("seco.log")));
        assertFalse(readme, readme.contains("support.complete"));
        assertTrue(parts.get("settings.txt").contains("exchange.outbox"));
    }

    @Test
    public void ofALongLogTheEndIsTakenFromTheBeginningOfALineOn() throws IOException {
        String line = "x".repeat(99) + "\n";
        Files.writeString(data.resolve("output.log"), "the first line\n" + line.repeat(30_000) + "the last line");
        String text = read(bundle.write(target)).get("logs/02-sofie-output-output.log");
        assertTrue(text.length() <= (2 << 20) + 6);
        assertTrue(text.startsWith("[...]\n" + line));
        assertTrue(text.endsWith("the last line"));
    }

    @Test
    public void aSecondBundleOfTheSameSecondReplacesNothing() throws IOException {
        Path first = bundle.write(target);
        byte[] before = Files.readAllBytes(first);
        assertEquals("SeCo-support-20260210-083015-2.zip", bundle.write(target).getFileName().toString());
        assertEquals(before.length, Files.readAllBytes(first).length);
    }

    @Test
    public void whatCannotBeWrittenIsToldAndLeavesNothing() throws IOException {
        Path missing = target.resolve("missing");
        IOException told = assertThrows(IOException.class, () -> bundle.write(missing));
        assertEquals("support.unwritable [" + missing + ", not found]", told.getMessage());
        bundle.setEngine(Fakes.service(Fakes.only(Exchange.class, "status", arguments -> {
            throw new AssertionError("an error ends it");
        })));
        assertThrows(AssertionError.class, () -> bundle.write(target));
        assertEquals(List.of(), names());
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        try (OutputStream output = Files.newOutputStream(full)) {
            bundle.setEngine(null);
            assertThrows("a full disk is no missing part", IOException.class, () -> bundle.write(output, Optional.empty(), (name, text) -> { }));
        }
    }

    /** Everything an office has that nobody else may see, in every place a bundle looks at. */
    @Test
    public void noSecretAndNoPersonFedAnywhereLeavesTheHouse() throws IOException {
        List<String> hidden = List.of("1900990012000", "1890010190183", "1890 01 01 901 83", "hunter2", "Anna Weber", "anna.weber", "FIDU\\jmuller",
                "jmuller", "Marie Klein", "KLEIN", "4321,55", "4.321,55", "PAY-0001", "a person wrote", "Schmit");
        String everything = "Mme Marie Klein, Nom: KLEIN, 1890010190183, 1890 01 01 901 83, montant 4321,55 et 4.321,55 EUR, api-token: hunter2\n" + RECORD
                + "\nanna.weber@fid.lu et FIDU\\jmuller par Anna Weber, /home" + "/jmuller/x, password=hunter2\nhttps://jmuller:hunter2@proxy.lu/\n"
                + "Herr Schmit 1900990012000\n";
        complete();
        List<Fact> facts = List.of(Fact.FILE_NAME, Fact.SOURCE, Fact.REASON, Fact.EVIDENCE_LINE, Fact.NOTE, Fact.VALUE);
        TreeMap<Fact, String> stated = new TreeMap<>(Map.of(Fact.PERSON, "Anna Weber", Fact.PREPARER, "FIDU\\jmuller"));
        facts.forEach(fact -> stated.put(fact, everything.replace(RECORD, "")));
        events.add(0, new JournalEvent(3, NOW, EventType.REPORT_HELD, Subject.report("r-1"), stated, "h2", "h3"));
        for (String file : List.of("seco.log", "output.log")) {
            Files.writeString(data.resolve(file), everything);
        }
        Files.writeString(data.resolve("sofie.properties"), "# " + everything.replace("\n", "\n# "));
        bundle.addCheck(check("sofie.all", true, () -> List.of(CheckResult.bad(Message.of("found.it", everything), Message.of("do.it", everything)))));
        bundle.addCheck(check("sofie.worse", true, () -> {
            throw new IllegalStateException(everything);
        }));
        bundle.setTroubles(Fakes.service(troubles(everything)));
        bundle.setSelfTest(Fakes.service(selfTest(everything)));
        bundle.preview().forEach(shown -> hidden.forEach(secret -> assertFalse(shown.name() + " shows " + secret, shown.beginning().contains(secret))));
        Map<String, String> parts = read(bundle.write(target));
        parts.forEach((name, text) -> hidden.forEach(secret -> assertFalse(name + " holds " + secret + ":\n" + text, text.contains(secret))));
        assertTrue("one person is one stand-in everywhere", parts.values().stream().filter(text -> text.contains("[number:"))
                .map(text -> text.replaceAll("(?s).*?(\\[number:[a-p]+\\]).*", "$1")).count() >= 5);
    }

    /** Whoever can write a descriptor or a setting can call any file a log. */
    @Test
    public void secretsWaitingNotificationsAndWageFilesNeverLeaveEvenIfSomebodyCallsThemLogs() throws IOException {
        complete();
        List<String> names = List.of("secrets", "secrets.key", "SECRETS.old", "notify/mail/1.json", "notify/webhook.log", "content/abc", "intake/a.dta",
                "diagnosis/aside/answer.xml");
        for (String name : names) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.writeString(data.resolve(name), "canary-" + name + "\n");
            further.add(new LogFile(Origin.SOFIE_TECHNICAL, data.resolve(name), StandardCharsets.UTF_8));
        }
        Path link = Files.createSymbolicLink(target.resolveSibling("harmless.log"), data.resolve("secrets"));
        Path second = Files.createLink(target.resolveSibling("second.log"), data.resolve("secrets.key"));
        Path roundabout = data.resolve("content/../notify/webhook.log");
        for (Path path : List.of(link, second, roundabout)) {
            further.add(new LogFile(Origin.SOFIE_AUDIT, path, StandardCharsets.UTF_8));
        }
        values.put("sofie.descriptor", "secrets");
        Map<String, String> parts = read(bundle.write(target));
        parts.forEach((name, text) -> assertFalse(name + "\n" + text, text.contains("canary")));
        assertEquals(names.size() + 4, parts.get("README.txt").lines().filter(line -> line.contains("support.forbidden")).count());
    }

    @Test
    public void whatThePreviewShowsIsByteForByteWhatLeaves() throws IOException {
        complete();
        List<SupportBundle.Shown> shown = bundle.preview();
        Files.writeString(data.resolve("seco.log"), "written after the preview\n");
        Map<String, String> parts = read(bundle.write(target));
        assertEquals(parts.keySet(), Set.copyOf(shown.stream().map(SupportBundle.Shown::name).toList()));
        for (SupportBundle.Shown file : shown) {
            assertEquals(file.name(), parts.get(file.name()), file.beginning());
            assertEquals(file.name(), parts.get(file.name()).getBytes(StandardCharsets.UTF_8).length, file.size());
        }
        assertTrue("once", read(bundle.write(target)).get("logs/01-seco-seco.log").contains("after the preview"));
    }

    @Test
    public void theTimeLineIsThatOfTheCaseWithItsRunsOrOfTheLastDays() throws IOException {
        complete();
        events.add(new JournalEvent(0, NOW.minusSeconds(8 * 86_400), EventType.ENGINE_STARTED, Subject.ENGINE, new TreeMap<>(), "", ""));
        String days = read(bundle.write(target)).get("timeline.txt");
        assertEquals(days, 2, days.lines().count());
        assertTrue(days, days.startsWith("2026-02-10 08:30:15  REPORT_TAKEN  r-1  file.name=DECSAL \"a\" .dta  employer=[number:"));
        Path about = bundle.write(Subject.report("r-1"), target);
        assertEquals("SENDING and its run", List.of("REPORT_SENDING", "RUN_STARTED"), read(about).get("timeline.txt").lines()
                .map(line -> line.split("  ")[1]).toList());
    }

    private static Troubles troubles(String text) {
        Worded worded = new Worded("titre", "title", "Titel");
        Trouble trouble = new Trouble("t", new Remedy("network", Weight.ERROR, worded, worded, worded, List.of(), Optional.empty(), "observed", ""), NOW, NOW,
                3, Optional.empty(), List.of("run-1"), List.of("r-1"), Optional.empty(), Optional.of(new Trouble.Place("a.log", 0, 1, text)));
        return new Troubles() {
            @Override
            public List<Trouble> current() {
                return List.of(trouble);
            }

            @Override
            public List<Trouble> closed(int most) {
                return List.of();
            }

            @Override
            public void close(String id, String person) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static SelfTest selfTest(String text) {
        return Fakes.only(SelfTest.class, "last", arguments -> Optional.of(new SelfTest.Result(NOW, List.of(new SelfTest.Ran("seco.disk",
                List.of(CheckResult.bad(Message.of("disk.full", text), Message.of("do.it", text))), Duration.ofMillis(5))))));
    }

    private Object journal(String method, Object[] arguments) {
        if (method.equals("history")) {
            Subject subject = (Subject) arguments[0];
            return subject.kind() == SubjectKind.RUN ? List.of(new JournalEvent(5, NOW, EventType.RUN_STARTED, subject, new TreeMap<>(), "", ""))
                    : List.of(new JournalEvent(4, NOW, EventType.REPORT_SENDING, subject, new TreeMap<>(Map.of(Fact.RUN, "run-1")), "", ""));
        }
        assertEquals("events", method);
        assertEquals(PageRequest.newest(1_000), arguments[1]);
        return new Page<>(events, false);
    }

    private void complete() {
        bundle.setTroubles(Fakes.service(troubles("")));
        bundle.setSelfTest(Fakes.service(selfTest("")));
        bundle.addCheck(check("a.broken", false, () -> {
            throw new IllegalStateException("broken");
        }));
        bundle.addCheck(check("sofie.some", true, () -> List.of(CheckResult.bad(Message.of("found.it", "x"), Message.of("do.it")))));
        bundle.setEngine(Fakes.service(Fakes.only(Exchange.class, "status", arguments -> new EngineStatus(EngineState.PAUSED, Optional.empty(),
                Optional.empty(), 3, List.of(new PendingFile("DECSAL.dta", NOW, Message.of("outbox.open", "DECSAL.dta"))), List.of(), List.of()))));
        events.add(new JournalEvent(2, NOW, EventType.SETTINGS_CHANGED, Subject.ENGINE, new TreeMap<>(Map.of(Fact.ITEM, "mail.password",
                Fact.VALUE, "hunter2", Fact.PERSON, "anna", Fact.NOTE, "a person wrote")), "h1", "h2"));
        events.add(new JournalEvent(1, NOW, EventType.REPORT_TAKEN, Subject.report("r-1"), new TreeMap<>(Map.of(Fact.FILE_NAME,
                "DECSAL \"a\"\n.dta", Fact.EMPLOYER, "1900990012000")), "h0", "h1"));
        bundle.setJournal(Fakes.service((Journal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Journal.class},
                (proxy, method, arguments) -> journal(method.getName(), arguments))));
    }

    private static Check check(String id, boolean installation, Supplier<List<CheckResult>> results) {
        return new Check() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public boolean installation() {
                return installation;
            }

            @Override
            public List<CheckResult> run() {
                return results.get();
            }
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
