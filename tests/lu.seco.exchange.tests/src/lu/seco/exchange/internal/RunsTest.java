// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.receive.ActionSupport;
import lu.seco.exchange.internal.receive.Links;
import lu.seco.exchange.internal.receive.Receiver;
import lu.seco.exchange.internal.send.Sender;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Runs one after the other in one session, without threads. */
public class RunsTest {

    private static final OrderResult NOTHING_BEFORE = new OrderResult(true, 0, 0, Message.of("order.done", 0, 0));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Board board = new Board(status -> { });
    private final Orders orders = new Orders();
    private Office office;
    private Sender sender;
    private Runs runs;
    private boolean goesOn = true;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        Services services = new Services(new Surroundings(office.data, office.ids, office.clock, office.texts), office.journal, office.contents,
                office.sofie, office.knowledge, office.notifier, Steps.NONE);
        sender = new Sender(office.journal, office.contents, office.ids, office.clock, office.notifier, Steps.NONE);
        Links links = new Links(office.journal, office.contents, office.knowledge, Steps.NONE);
        Receiver receiver = new Receiver(office.ids, office.journal, office.contents, office.knowledge, links,
                new ActionSupport(office.data, office.notifier), Steps.NONE);
        Answers answers = new Answers(office::settings, receiver, new FolderTroubles(board, office.journal, office.notifier, office.log.logger()), board,
                office.log.logger());
        runs = new Runs(office::settings, office.clock, sender, answers, new Rounds(services, board), Connection.of(services));
    }

    private SofieSession session() {
        return office.sofie.open().session().orElseThrow();
    }

    private OrderResult run(RunKind kind, boolean ordered) throws JournalException, SofieException {
        try (SofieSession session = session()) {
            return runs.run(session, kind, ordered, NOTHING_BEFORE, () -> goesOn, () -> false);
        }
    }

    private Optional<RunKind> possible(RunKind kind, boolean receptionDue) {
        try (SofieSession session = session()) {
            return runs.possible(session, Optional.ofNullable(kind), receptionDue, orders);
        }
    }

    private String queue(String official, String content) throws IOException, JournalException {
        String id = office.ids.next();
        office.contents.copy(Files.writeString(office.root.resolve("given"), content), Office.sha(content));
        Subject subject = Subject.report(id);
        office.journal.append(List.of(
                new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, official, Fact.SHA256, Office.sha(content))),
                new NewEvent(EventType.REPORT_CHECKED, subject, Map.of(Fact.KIND, official.substring(0, 6), Fact.OFFICIAL_NAME, official, Fact.EMPLOYER, "1")),
                new NewEvent(EventType.REPORT_QUEUED, subject, Map.of())));
        return id;
    }

    private List<ReportState> states() {
        return office.journal.allReports().stream().map(Report::state).toList();
    }

    private long started() {
        return office.journal.count(EventType.RUN_STARTED);
    }

    @Test
    public void itRunsUntilNothingIsLeftAndAddsUp() throws Exception {
        for (int number = 0; number < 3; number++) {
            queue("DECSAL.dta", "file " + number);
        }
        office.sofie.answer("SALRET.dta", "answer");
        try (SofieSession session = session()) {
            OrderResult before = new OrderResult(true, 2, 1, Message.of("order.done", 2, 1));
            OrderResult result = runs.run(session, RunKind.SEND, false, before, () -> true, () -> false);
            assertEquals(new OrderResult(true, 5, 2, Message.of("order.done", 5, 2)), result);
        }
        assertEquals(3, started());
    }

    @Test
    public void whoMustNotGoOnStopsAfterTheRun() throws Exception {
        queue("DECSAL.dta", "one");
        queue("DECSAL.dta", "two");
        goesOn = false;
        assertEquals(1, run(RunKind.SEND, false).sent());
        assertEquals(1, started());
    }

    @Test
    public void afterAFailedRunNoneFollows() throws Exception {
        queue("DECSAL.dta", "one");
        queue("DECMAL.dta", "two");
        office.sofie.network(false);
        run(RunKind.SEND, false);
        queue("DECAFF.dta", "three");
        assertEquals(1, started());
    }

    @Test
    public void toFetchAnswersOneRunIsEnough() throws Exception {
        queue("DECSAL.dta", "one");
        office.sofie.answer("SALRET.dta", "answer");
        assertEquals(new OrderResult(true, 0, 1, Message.of("order.done", 0, 1)), run(RunKind.RECEIVE, true));
        assertEquals(1, started());
        assertEquals(1, office.journal.count(EventType.RECEPTION_DONE));
    }

    @Test
    public void onlyAnOrderTriesBeforeTheTime() throws Exception {
        queue("DECSAL.dta", "one");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        run(RunKind.SEND, false);
        office.sofie.script("DECSAL.dta", Outcome.SENT);
        assertFalse(runs.ready(sender.open(), office.clock.instant()));
        run(RunKind.SEND, false);
        assertEquals(List.of(ReportState.FAILED), states());
        assertEquals(1, run(RunKind.SEND, true).sent());
    }

    @Test
    public void whatFailedGoesBeforeItsTimeOnceTheConnectionIsBack() throws Exception {
        office.sofie.network(false);
        queue("DECSAL.dta", "one");
        for (int number = 0; number < 3; number++) {
            run(RunKind.SEND, true);
        }
        assertTrue(runs.pausedUntil(board).isPresent());
        assertTrue(board.status().pausedUntil().isPresent());
        office.sofie.network(true);
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.answer("SALRET.dta", "answer");
        run(RunKind.RECEIVE, false);
        assertTrue("the queue was sent by it", states().equals(List.of(ReportState.SENT)));
        queue("DECSAL.dta", "two");
        office.sofie.script("DECSAL.dta", Outcome.SENT);
        assertTrue(runs.ready(sender.open(), office.clock.instant()));
        assertEquals(1, run(RunKind.SEND, false).sent());
        assertEquals(Optional.empty(), runs.pausedUntil(board));
        assertEquals(Optional.empty(), board.status().pausedUntil());
    }

    @Test
    public void whatAPersonHadSofieDoEndsThePauseToo() throws Exception {
        office.sofie.network(false);
        queue("DECSAL.dta", "one");
        for (int number = 0; number < 3; number++) {
            run(RunKind.SEND, true);
        }
        office.sofie.network(true);
        office.sofie.work();
        try (SofieSession session = session()) {
            assertEquals(new OrderResult(true, 1, 0, Message.of("order.done", 1, 0)), runs.settle(session));
        }
        assertEquals(Optional.empty(), runs.pausedUntil(board));
    }

    @Test
    public void aQuietRunDoesNotEndThePauseWhileSomethingWaits() throws Exception {
        queue("DECSAL.dta", "one");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.exit(1);
        for (int number = 0; number < 3; number++) {
            run(RunKind.SEND, true);
        }
        assertTrue(runs.pausedUntil(board).isPresent());
        office.sofie.exit(0);
        run(RunKind.RECEIVE, true);
        assertTrue("nothing came through", runs.pausedUntil(board).isPresent());
    }

    @Test
    public void whyNobodyIsLetInStandsOnTheBoardUntilSomethingComesThrough() throws Exception {
        queue("DECSAL.dta", "one");
        office.sofie.refuse(LoginTrouble.PASSWORD_WRONG);
        run(RunKind.SEND, false);
        runs.pausedUntil(board);
        assertEquals(List.of("connection.login.password-wrong"), codes());
        office.sofie.refuse(null);
        run(RunKind.SEND, true);
        runs.pausedUntil(board);
        assertEquals(List.of(), codes());
    }

    private List<String> codes() {
        return board.status().hindrances().stream().map(Message::code).toList();
    }

    @Test
    public void whatIsPossibleDependsOnTheFoldersOnlyToSend() throws Exception {
        for (RunKind kind : RunKind.values()) {
            assertEquals(Optional.of(kind), possible(kind, false));
        }
        office.sofie.hinder(Message.of("sofie.folder.missing", "out"));
        assertEquals(Optional.of(RunKind.RECEIVE), possible(RunKind.RECEIVE, false));
        assertEquals(Optional.of(RunKind.UPDATE), possible(RunKind.UPDATE, true));
        assertEquals(Optional.empty(), possible(null, true));
        assertEquals("not looked at", List.of(), codes());
        CompletableFuture<OrderResult> ordered = orders.add(Order.SEND);
        assertEquals(Optional.empty(), possible(RunKind.SEND, false));
        assertEquals(new OrderResult(false, 0, 0, Message.of("sofie.folder.missing", "out")), ordered.getNow(null));
        assertEquals(Optional.empty(), orders.first());
        assertEquals("answers all the same", Optional.of(RunKind.RECEIVE), possible(RunKind.SEND, true));
        assertEquals(List.of("sofie.folder.missing"), codes());
        assertEquals("told once", List.of("ALARM sofie.folder.missing"), office.notifier.codes());
        office.sofie.hinder(null);
        assertEquals(Optional.of(RunKind.SEND), possible(RunKind.SEND, true));
        assertEquals(List.of(), codes());
    }

    @Test
    public void onlyTheRunThatGoesOnIsInterrupted() throws Exception {
        queue("DECSAL.dta", "one");
        runs.interrupt();
        List<Boolean> running = new ArrayList<>();
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.duringRun(() -> running.add(Boolean.valueOf(runs.running())));
        run(RunKind.SEND, false);
        assertEquals("ENDED", lastEnd());
        office.sofie.duringRun(runs::interrupt);
        office.clock.advance(Duration.ofHours(1));
        run(RunKind.SEND, false);
        assertEquals("INTERRUPTED", lastEnd());
        office.sofie.duringRun(() -> { });
        run(RunKind.RECEIVE, false);
        assertEquals("the next one is not", "ENDED", lastEnd());
        assertEquals(List.of(Boolean.TRUE), running);
        assertFalse(runs.running());
    }

    private String lastEnd() {
        return office.journal.all().stream().filter(event -> event.type() == EventType.RUN_ENDED).reduce((one, next) -> next)
                .flatMap(event -> event.fact(Fact.RESULT)).orElseThrow();
    }

    @Test
    public void theEndOfTheEngineEndsTheRun() throws Exception {
        queue("DECSAL.dta", "one");
        try (SofieSession session = session()) {
            runs.run(session, RunKind.SEND, false, NOTHING_BEFORE, () -> false, () -> true);
        }
        assertEquals("INTERRUPTED", lastEnd());
    }

    @Test
    public void whatCouldNotBePlacedIsSaidUntilItCan() throws Exception {
        queue("DECSAL.dta", "one");
        office.sofie.unplaceable("DECSAL.dta");
        run(RunKind.SEND, false);
        assertEquals(List.of("send.not-placed"), codes());
        office.sofie.placeable("DECSAL.dta");
        run(RunKind.SEND, true);
        assertEquals(List.of(), codes());
        assertEquals(List.of("WARNING send.not-placed"), office.notifier.codes());
    }
}
