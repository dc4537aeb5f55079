// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.staging.Staging;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is concluded where lines of several attempts, files and people meet. */
public class ConclusionsTest {

    private static final String NAME = "DECSAL.dta";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
    }

    /** Files of all employers bear one name: what was logged between two attempts is about the file that went between them. */
    @Test
    public void theLineOfAFileThatWentBetweenTwoAttemptsProvesNothing() throws Exception {
        String first = queue("1", "x");
        office.sofie.script(NAME, Outcome.IGNORED);
        run();
        assertEquals(ReportState.FAILED, state(first));
        String between = queue("2", "y");
        office.sofie.script(NAME, Outcome.SENT);
        run();
        assertEquals(ReportState.SENT, state(between));
        office.sofie.script(NAME, Outcome.IGNORED);
        office.clock.advance(Duration.ofMinutes(1));
        run();
        assertEquals(2, report(first).progress().attempt());
        assertEquals(ReportState.FAILED, state(first));
        assertEquals(0, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void whatLeftTheQueueBetweenTwoAttemptsIsProvedByItsLine() throws Exception {
        String id = queue("1", "x");
        office.sofie.network(false);
        run();
        assertEquals(Optional.of("SOFI.1"), report(id).progress().sofieName());
        office.sofie.network(true);
        // a person runs SOFiE; the next run of ours begins before anybody has looked
        office.sofie.work();
        office.clock.advance(Duration.ofMinutes(1));
        assertEquals(1, run().sent());
        assertEquals(ReportState.SENT, state(id));
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void anUnclearFileThatIsRefusedLaterIsRefused() throws Exception {
        String id = unclear();
        office.sofie.script(NAME, Outcome.REFUSED);
        office.sofie.work();
        office.sofie.unstuck(NAME);
        settle();
        assertEquals(ReportState.REFUSED, state(id));
        assertEquals(List.of("ALARM send.uncertain", "WARNING send.refused"), office.notifier.codes());
    }

    @Test
    public void anUnclearFileThatCannotBeTakenBackStaysUnclearWhateverTheLogSays() throws Exception {
        String id = unclear();
        office.sofie.script(NAME, Outcome.REFUSED);
        office.sofie.work();
        settle();
        assertEquals("it might still be sent", ReportState.UNCERTAIN, state(id));
    }

    @Test
    public void theRunSaysHowManyFilesSofieHadAndHowItEnded() throws Exception {
        queue("1", "x");
        SenderTest.queue(office, "DECMAL.dta", "1", "y");
        office.sofie.unplaceable(NAME);
        office.sofie.network(false);
        office.sofie.exit(3);
        run();
        assertEquals(Optional.of("1"), last(EventType.RUN_STARTED).fact(Fact.COUNT));
        assertEquals(Optional.of("SEND"), last(EventType.RUN_STARTED).fact(Fact.RUN_KIND));
        JournalEvent ended = last(EventType.RUN_ENDED);
        assertEquals(List.of("ENDED", "3", "0", "PT0S"), List.of(Fact.RESULT, Fact.EXIT_CODE, Fact.COUNT, Fact.DURATION).stream()
                .map(fact -> ended.fact(fact).orElse("none")).toList());
        office.sofie.placeable(NAME);
        office.clock.advance(Duration.ofHours(1));
        run();
        assertEquals("one placed, one in SOFiE's queue", Optional.of("2"), last(EventType.RUN_STARTED).fact(Fact.COUNT));
    }

    @Test
    public void whoTakesBackOneAfterTheOtherEndsTheTryForThisTime() throws Exception {
        Deque<String> waiting = new ArrayDeque<>();
        for (int i = 0; i < 15; i++) {
            waiting.add(SenderTest.queue(office, "DECSAL_" + i + ".dta", "e" + i, "c" + i));
        }
        takeBackBeforeEachAppend(waiting);
        assertThrows(IllegalArgumentException.class, this::run);
        assertEquals(0, office.journal.count(EventType.RUN_STARTED));
        assertEquals("ten tries", 5, waiting.size());
        office.journal.beforeNext(() -> { });
        assertEquals(5, run().sent());
    }

    private void takeBackBeforeEachAppend(Deque<String> waiting) {
        office.journal.beforeNext(() -> {
            append(new NewEvent(EventType.REPORT_RECALLED, Subject.report(waiting.poll()), Map.of()));
            takeBackBeforeEachAppend(waiting);
        });
    }

    @Test
    public void whatMustBeSeenInAValiderIsNotReleasedByADecision() throws Exception {
        for (String reason : List.of(Staging.MUST_VALIDATE, Staging.FINDINGS)) {
            String id = held(reason);
            assertEquals(new OrderResult(false, 0, 0, Message.of("decide.must-validate", NAME)), decide(id, Decision.SEND));
            assertEquals(ReportState.HELD, state(id));
            assertTrue(decide(id, Decision.DROP).done());
        }
        assertTrue("a twin is decided on here", decide(held("intake.twin"), Decision.SEND).done());
    }

    @Test
    public void aDecisionThatCameTooLateSaysSo() throws Exception {
        String id = queue("1", "x");
        office.journal.beforeNext(() -> append(new NewEvent(EventType.REPORT_SENDING, Subject.report(id), Map.of()),
                new NewEvent(EventType.REPORT_SENT, Subject.report(id), Map.of())));
        assertEquals(new OrderResult(false, 0, 0, Message.of("decide.not-possible", NAME, "QUEUED")), decide(id, Decision.DROP));
        assertEquals(ReportState.SENT, state(id));
    }

    @Test
    public void theOldestOfThoseInTheWayAreToldFirstAndNotMoreThanAnybodyReads() throws Exception {
        List<String> blocking = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocking.add(SenderTest.queue(office, NAME, "e" + i, "a" + i));
        }
        for (String id : blocking) {
            office.journal.append(List.of(new NewEvent(EventType.REPORT_SENDING, Subject.report(id), Map.of()),
                    new NewEvent(EventType.REPORT_UNCERTAIN, Subject.report(id), Map.of())));
        }
        for (int i = 59; i >= 1; i--) {
            SenderTest.queue(office, NAME, "e" + i, "b" + i);
        }
        assertEquals(blocking.subList(1, 51), List.copyOf(Blockers.of(office.journal.allReports(), office.clock.instant()).keySet()));
    }

    private String unclear() throws Exception {
        String id = queue("1", "x");
        office.sofie.script(NAME, Outcome.IGNORED);
        office.sofie.stuck(NAME);
        run();
        assertEquals(ReportState.UNCERTAIN, state(id));
        return id;
    }

    private String held(String reason) throws Exception {
        String id = queue("1", "x");
        append(new NewEvent(EventType.REPORT_HELD, Subject.report(id), Map.of(Fact.REASON, Message.of(reason, NAME).format())));
        return id;
    }

    private OrderResult decide(String id, Decision decision) throws JournalException {
        return new Decider(office.journal, office.clock, Steps.NONE, () -> Duration.ofDays(1)).decide(id, decision, "Anne");
    }

    private void append(NewEvent... events) {
        try {
            office.journal.append(List.of(events));
        } catch (JournalException e) {
            throw new IllegalStateException(e);
        }
    }

    private JournalEvent last(EventType type) {
        return office.journal.all().stream().filter(event -> event.type() == type).reduce((one, next) -> next).orElseThrow();
    }

    private String queue(String employer, String content) throws Exception {
        return SenderTest.queue(office, NAME, employer, content);
    }

    private Sender.Done run() throws Exception {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            return sender().run(session, new Sender.Wish(RunKind.SEND, false, office.settings().retry()), RunControl.NEVER);
        }
    }

    private void settle() throws Exception {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            sender().settle(session, office.settings().retry());
        }
    }

    private Sender sender() {
        return new Sender(office.journal, office.contents, office.ids, office.clock, office.notifier, Steps.NONE);
    }

    private Report report(String id) {
        return office.journal.report(id).orElseThrow();
    }

    private ReportState state(String id) {
        return report(id).state();
    }
}
