// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Subject;
import lu.seco.diagnosis.internal.FakeLogger;
import lu.seco.diagnosis.internal.book.Book;
import lu.seco.diagnosis.internal.book.BookException;
import lu.seco.diagnosis.internal.book.BookReader;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Logs that grow, and what becomes of it. */
public class FollowerTest {

    private static final String SOFI = "SOFI.26030208150401.888810008.888810008";
    private static final String NO_NET = "!!! DNL - : no connection to the central server";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Time clock = new Time();
    private final FakeLogger log = new FakeLogger();
    private final List<JournalEvent> events = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    /** How many troubles there were when listeners were last told. */
    private final AtomicInteger heard = new AtomicInteger();
    private final Book book = book();
    private Optional<SelfTest.Result> selfTest = Optional.empty();
    private Path audit;
    private Path technical;
    private TroubleBoard board;
    private Follower follower;

    @Before
    public void start() {
        audit = folder.getRoot().toPath().resolve("log_audit.log");
        technical = folder.getRoot().toPath().resolve("log_technical.log");
        restart();
    }

    @Test
    public void aNewLineBecomesAFindingAtTheSecondLook() throws IOException {
        write(audit, NO_NET);
        follower.look();
        follower.look();

        Trouble trouble = only();
        assertEquals("connection.down", trouble.remedy().rule());
        assertEquals(clock.instant(), trouble.since());
        assertEquals(1, trouble.latest().orElseThrow().line());
        assertEquals(List.of("connection.down"), told);
        assertEquals("listeners hear of it when it is there", 1, heard.get());
    }

    @Test
    public void aDiskThatDoesNotAnswerHoldsUpNobodyWhoLooks() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Sources sources = new Known();
        Follower live = new Follower(board, () -> book, sources, new Runs(report -> List.of()),
                new Outlets(trouble -> told.add(trouble.remedy().rule()), asked::incrementAndGet), clock, log.logger());
        write(audit, NO_NET);
        live.look();
        live.look();

        assertEquals(List.of("connection.down"), told);
        assertEquals("saving is asked for, and done elsewhere", 1, asked.get());
        assertEquals(false, Files.exists(folder.getRoot().toPath().resolve("diagnosis").resolve("troubles.json")));
    }

    @Test
    public void aStackTraceWrittenInTwoPiecesIsOneFinding() throws IOException {
        write(technical, "FATAL [main] lu.cetrel.sofie.batch - the program must stop");
        follower.look();
        append(technical, "java.io.IOException: No space left on device\n\tat x.y.Z\n");
        follower.look();
        follower.look();

        assertEquals("disk.full", only().remedy().rule());
    }

    @Test
    public void repetitionsAreOneTroubleAndToldOnce() throws IOException {
        for (int i = 0; i < 5; i++) {
            write(audit, NO_NET);
            looks();
        }

        assertEquals(5, only().count());
        assertEquals(1, told.size());
        assertEquals(Map.of("connection.down", 5L), board.hits());
    }

    @Test
    public void halfALineIsWaitedFor() throws IOException {
        append(audit, stamp() + " !!! DNL - : no conn");
        looks();
        assertEquals(List.of(), board.current());
        append(audit, "ection to the central server\n");
        looks();

        assertEquals("connection.down", only().remedy().rule());
    }

    @Test
    public void aGoodTransferClosesIt() throws IOException {
        write(audit, NO_NET);
        looks();
        clock.pass(Duration.ofMinutes(5));
        write(audit, "UPL " + SOFI);
        looks();

        assertEquals(List.of(), board.current());
        assertEquals(Optional.of(clock.instant()), board.closed(10).get(0).closed());
    }

    @Test
    public void whatComesAgainIsANewTrouble() throws IOException {
        write(audit, NO_NET);
        looks();
        String first = only().id();
        write(audit, "UPL " + SOFI);
        write(audit, NO_NET);
        looks();

        assertNotEquals(first, only().id());
        assertEquals(1, board.closed(10).size());
    }

    @Test
    public void aPersonClosesIt() throws IOException {
        write(audit, NO_NET);
        looks();
        board.close(only().id(), "p");

        assertEquals(List.of(), board.current());
        assertEquals(1, board.closed(10).size());
    }

    @Test
    public void aLogThatWasPutAsideIsReadToItsEnd() throws IOException {
        write(audit, "UPL " + SOFI);
        looks();
        write(audit, NO_NET);
        Files.move(audit, audit.resolveSibling("log_audit.log.1"));
        write(audit, "!!! ENC FOO.dta : naming rule of package not fulfilled");
        looks();

        assertEquals(List.of("connection.down", "naming.rule"), rules());
    }

    @Test
    public void aLogThatWasCutIsReadFromItsBeginning() throws IOException {
        write(audit, "UPL " + SOFI);
        write(audit, "UPL " + SOFI);
        looks();
        Files.write(audit, new byte[0]);
        write(audit, NO_NET);
        looks();

        assertEquals(1, only().count());
    }

    @Test
    public void afterARestartNothingIsMissedAndNothingCountsTwice() throws IOException {
        write(audit, NO_NET);
        looks();
        follower.save();
        write(audit, NO_NET);
        restart();
        looks();

        assertEquals(2, only().count());
        assertEquals("t1", only().id());
        assertEquals(1, told.size());
    }

    @Test
    public void anEntryThatWasNotYetGivenIsReadOnceMoreAfterARestart() throws IOException {
        write(audit, NO_NET);
        follower.look();
        follower.save();
        restart();
        looks();

        assertEquals(1, only().count());
    }

    @Test
    public void aDamagedFileOfTroublesIsSetAside() throws IOException {
        for (String damaged : List.of("", "{", "[]", "{\"troubles\":1}", "{\"troubles\":[{}],\"positions\":{},\"hits\":{}}")) {
            Path file = folder.getRoot().toPath().resolve("diagnosis").resolve("troubles.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, damaged);
            restart();
            assertEquals(damaged, List.of(), board.current());
        }
    }

    @Test
    public void historyIsNotToldAtTheVeryFirstStart() throws IOException {
        append(audit, "2020-01-01 00:00:00.000 " + NO_NET + "\n");
        looks();

        assertEquals(List.of(), board.current());
    }

    @Test
    public void aFindingBelongsToItsRunAndToTheReportItNames() throws IOException {
        runStarts("run1", "rep1", "rep2");
        write(audit, "!!! ENC rep2.dta : naming rule of package not fulfilled");
        looks();

        assertEquals(List.of("run1"), only().runs());
        assertEquals(List.of("rep2"), only().reports());
    }

    @Test
    public void aFindingThatNamesNoFileBelongsToAllReportsOfItsRun() throws IOException {
        runStarts("run1", "rep1", "rep2");
        write(technical, "ERROR [main] lu.cetrel.sofie.login - the password has expired (90 days)");
        looks();

        assertEquals(List.of("rep1", "rep2"), only().reports().stream().sorted().toList());
    }

    @Test
    public void anEncryptedNameIsLinkedAsSoonAsItIsKnownWhoseItIs() throws IOException {
        runStarts("run1", "rep1", "rep2");
        write(audit, "!!! UPL " + SOFI + " : server said no");
        looks();
        assertEquals(List.of(), only().reports());
        event(EventType.REPORT_FAILED, Subject.report("rep1"), Map.of(Fact.SOFIE_NAME, SOFI));
        looks();

        assertEquals(List.of("rep1"), only().reports());
    }

    @Test
    public void aGoodRunWithoutItClosesIt() throws IOException {
        runStarts("run1");
        write(technical, "WARN [main] lu.cetrel.sofie.login - the password expires in 15 days");
        looks();
        runEnds("run1", "ENDED", "0");
        looks();
        assertEquals("it was in this run", 1, board.current().size());
        clock.pass(Duration.ofMinutes(10));
        runStarts("run2");
        looks();
        clock.pass(Duration.ofMinutes(1));
        runEnds("run2", "ENDED", "0");
        looks();

        assertEquals(List.of(), board.current());
    }

    @Test
    public void aRunInWhichSomethingFailsClosesNothing() throws IOException {
        runStarts("run1");
        write(technical, "WARN [main] lu.cetrel.sofie.login - the password expires in 15 days");
        runEnds("run1", "ENDED", "0");
        looks();
        clock.pass(Duration.ofMinutes(10));
        runStarts("run2");
        write(audit, NO_NET);
        runEnds("run2", "ENDED", "1");
        looks();

        assertEquals(List.of("connection.down", "password.expiring"), rules());
    }

    @Test
    public void aRunThatHadToBeEndedIsATroubleUntilOneEndsByItself() {
        runStarts("run1", "rep1");
        runEnds("run1", "TIMED_OUT", null);
        looks();
        assertEquals("run.timed-out", only().remedy().rule());
        assertEquals(List.of("run1"), only().runs());
        assertEquals(List.of("rep1"), only().reports());
        clock.pass(Duration.ofMinutes(10));
        runStarts("run2");
        runEnds("run2", "ENDED", "0");
        looks();

        assertEquals(List.of(), board.current());
    }

    @Test
    public void anExitCodeIsATrouble() {
        runStarts("run1");
        runEnds("run1", "ENDED", "134");
        looks();

        assertEquals("run.crashed", only().remedy().rule());
    }

    @Test
    public void theOutcomeOfACheckIsATroubleUntilItIsGood() {
        selfTest = Optional.of(selfTest(CheckResult.Outcome.BAD));
        looks();
        assertEquals("disk.full", only().remedy().rule());
        clock.pass(Duration.ofMinutes(1));
        selfTest = Optional.of(selfTest(CheckResult.Outcome.GOOD));
        looks();

        assertEquals(List.of(), board.current());
    }

    @Test
    public void aLogThatCannotBeReadIsToldOnceAndTriedAgain() throws IOException {
        Files.createDirectories(audit);
        looks();
        Files.delete(audit);
        write(audit, NO_NET);
        looks();

        assertEquals("connection.down", only().remedy().rule());
    }

    private SelfTest.Result selfTest(CheckResult.Outcome outcome) {
        CheckResult result = new CheckResult(outcome, Message.of("x"), Optional.empty());
        return new SelfTest.Result(clock.instant(), List.of(new SelfTest.Ran("seco.disk", List.of(result), Duration.ZERO)));
    }

    private void restart() {
        DataFolder data = () -> folder.getRoot().toPath();
        board = new TroubleBoard(data, () -> book, () -> "t" + ids.incrementAndGet(), clock, log.logger());
        board.addListener(() -> heard.set(board.current().size()));
        Sources sources = new Known();
        follower = new Follower(board, () -> book, sources, new Runs(report -> List.of(report + ".dta")),
                new Outlets(trouble -> told.add(trouble.remedy().rule()), board::save), clock, log.logger());
    }

    private void looks() {
        follower.look();
        follower.look();
        follower.look();
    }

    private Trouble only() {
        assertEquals(board.current().toString(), 1, board.current().size());
        return board.current().get(0);
    }

    private List<String> rules() {
        return board.current().stream().map(trouble -> trouble.remedy().rule()).sorted().toList();
    }

    private void runStarts(String run, String... reports) {
        event(EventType.RUN_STARTED, Subject.run(run), Map.of(Fact.RUN_KIND, "SEND"));
        for (String report : reports) {
            event(EventType.REPORT_SENDING, Subject.report(report), Map.of(Fact.RUN, run));
        }
    }

    private void runEnds(String run, String result, String exit) {
        Map<Fact, String> facts = new TreeMap<>(Map.of(Fact.RUN_KIND, "SEND", Fact.RESULT, result));
        if (exit != null) {
            facts.put(Fact.EXIT_CODE, exit);
        }
        event(EventType.RUN_ENDED, Subject.run(run), facts);
    }

    private void event(EventType type, Subject subject, Map<Fact, String> facts) {
        events.add(new JournalEvent(events.size() + 1L, clock.instant(), type, subject, new TreeMap<>(facts), "", ""));
    }

    private String stamp() {
        return clock.instant().toString().replace("T", " ").replace("Z", ".000");
    }

    private void write(Path file, String line) throws IOException {
        append(file, stamp() + " " + line + "\n");
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Book book() {
        try (InputStream input = BookReader.class.getResourceAsStream("remedy-book.json")) {
            return BookReader.read(input.readAllBytes());
        } catch (IOException | BookException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that a test moves. */
    private static final class Time extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:15:04Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** What the test has written. */
    private final class Known implements Sources {

        @Override
        public List<LogFile> logs() {
            return List.of(new LogFile(Origin.SOFIE_AUDIT, audit, StandardCharsets.UTF_8),
                    new LogFile(Origin.SOFIE_TECHNICAL, technical, StandardCharsets.UTF_8));
        }

        @Override
        public List<JournalEvent> events() {
            List<JournalEvent> taken = List.copyOf(events);
            events.clear();
            return taken;
        }

        @Override
        public Optional<SelfTest.Result> selfTest() {
            return selfTest;
        }
    }
}
