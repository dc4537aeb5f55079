// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** From a queued report to the proof of what became of it, against a SOFiE in memory. */
public class SenderTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
    }

    @Test
    public void stepsFollowEachOtherInTheOrderThatKeepsThePromise() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.duringRun(() -> {
            assertEquals(ReportState.SENDING, state(id));
            assertEquals(1, office.journal.count(EventType.RUN_STARTED));
            assertEquals(0, office.journal.count(EventType.RUN_ENDED));
        });
        assertEquals(1, run(RunKind.SEND));
        assertEquals(List.of("open", "position", "place DECSAL.dta", "run SEND", "prove 0", "withdraw DECSAL.dta"), office.sofie.calls());
        assertEquals(List.of(EventType.REPORT_TAKEN, EventType.REPORT_CHECKED, EventType.REPORT_QUEUED, EventType.REPORT_SENDING,
                EventType.RUN_STARTED, EventType.RUN_ENDED, EventType.REPORT_SENT), office.journal.all().stream()
                .map(JournalEvent::type).toList());
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void aReportThatAPersonTakesBackAtTheLastMomentKeepsNoOther() throws Exception {
        String recalled = queue("DECSAL.dta", "1", "x");
        String other = queue("DECMAL.dta", "1", "y");
        office.journal.beforeNext(() -> {
            try {
                office.journal.append(List.of(new NewEvent(EventType.REPORT_RECALLED, Subject.report(recalled), Map.of())));
            } catch (JournalException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(1, run(RunKind.SEND));
        assertEquals(ReportState.RECALLED, state(recalled));
        assertEquals(ReportState.SENT, state(other));
        assertEquals(0, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void theAttemptIsStoredBeforeAFileIsPlaced() throws Exception {
        queue("DECSAL.dta", "1", "x");
        office.journal.failAt(1);
        assertThrows(JournalException.class, () -> run(RunKind.SEND));
        assertEquals(List.of("open", "position"), office.sofie.calls());
    }

    @Test
    public void theRunIsStoredBeforeSofieStarts() throws Exception {
        queue("DECSAL.dta", "1", "x");
        office.journal.failAt(2);
        assertThrows(JournalException.class, () -> run(RunKind.SEND));
        assertEquals(List.of("open", "position", "place DECSAL.dta"), office.sofie.calls());
    }

    @Test
    public void sentIsStoredWithTheLineThatProvesIt() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        run(RunKind.SEND);
        Report sent = report(id);
        assertEquals(ReportState.SENT, sent.state());
        assertEquals(Optional.of(new Evidence("UPL SOFI.1", "log_audit.log")), sent.progress().evidence());
        assertEquals(Optional.of("SOFI.1"), sent.progress().sofieName());
        assertEquals(Optional.of(ReportState.SENT), office.journal.attempts(id).get(0).outcome());
        JournalEvent sending = office.journal.history(Subject.report(id)).get(3);
        assertEquals(Optional.of(Office.sha("x")), sending.fact(Fact.SHA256));
        assertEquals(Optional.of("1"), sending.fact(Fact.ATTEMPT));
        assertEquals(Optional.of("0"), sending.fact(Fact.POSITION));
    }

    @Test
    public void aClearFileThatStaysAfterItWasSentIsTakenBack() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.SENT_AND_LEFT);
        run(RunKind.SEND);
        assertEquals(ReportState.SENT, state(id));
        assertEquals(java.util.Set.of(), office.sofie.clear());
        run(RunKind.RECEIVE);
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void aSentFileWhoseClearFileCannotBeTakenBackAlarms() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.SENT_AND_LEFT);
        office.sofie.stuck("DECSAL.dta");
        run(RunKind.SEND);
        assertEquals(ReportState.SENT, state(id));
        assertEquals(List.of("ALARM send.clear-left"), office.notifier.codes());
    }

    @Test
    public void aRefusedFileIsRefusedWithAWarning() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.REFUSED);
        assertEquals(0, run(RunKind.SEND));
        assertEquals(ReportState.REFUSED, state(id));
        assertEquals(Optional.of("!!! ENC DECSAL.dta"), report(id).progress().evidence().map(Evidence::line));
        assertEquals(List.of("WARNING send.refused"), office.notifier.codes());
    }

    @Test
    public void anUnclearFileIsNeverSentAgainByItself() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.SILENTLY_SENT);
        run(RunKind.SEND);
        assertEquals(ReportState.UNCERTAIN, state(id));
        assertEquals(List.of("ALARM send.uncertain"), office.notifier.codes());
        for (int i = 0; i < 5; i++) {
            office.clock.advance(Duration.ofDays(1));
            restart();
            run(RunKind.SEND);
        }
        assertEquals(1, office.sofie.sent(Office.sha("x")));
        assertEquals(1, office.notifier.codes().size());
        assertEquals(1, office.journal.attempts(id).size());
    }

    @Test
    public void aFileSofieLeavesIsTakenBackAndTriedAgainUntilTheLimit() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        run(RunKind.SEND);
        assertEquals(ReportState.FAILED, state(id));
        assertEquals("taken back", java.util.Set.of(), office.sofie.clear());
        assertEquals(Optional.of(office.clock.instant().plusSeconds(60)), report(id).progress().nextTry());
        run(RunKind.SEND);
        assertEquals("not due yet", 1, report(id).progress().attempt());
        office.clock.advance(Duration.ofSeconds(60));
        run(RunKind.SEND);
        assertEquals(2, report(id).progress().attempt());
        assertEquals(Optional.of(office.clock.instant().plusSeconds(120)), report(id).progress().nextTry());
        assertEquals(List.of(), office.notifier.codes());
        office.clock.advance(Duration.ofSeconds(120));
        run(RunKind.SEND);
        assertEquals(ReportState.FAILED, state(id));
        assertEquals(Optional.empty(), report(id).progress().nextTry());
        assertEquals(List.of("ALARM send.given-up"), office.notifier.codes());
        office.clock.advance(Duration.ofDays(9));
        run(RunKind.SEND);
        assertEquals(3, report(id).progress().attempt());
        assertEquals(0, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void aFileThatCannotBeTakenBackIsUnclear() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.stuck("DECSAL.dta");
        run(RunKind.SEND);
        assertEquals(ReportState.UNCERTAIN, state(id));
    }

    @Test
    public void aFileInSofiesQueueIsNotPlacedAgainAndProvedWhenSofieSendsIt() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.network(false);
        run(RunKind.SEND);
        assertEquals(ReportState.FAILED, state(id));
        assertEquals(Optional.of("SOFI.1"), report(id).progress().sofieName());
        office.clock.advance(Duration.ofMinutes(1));
        run(RunKind.SEND);
        assertEquals(Optional.of("SOFI.1"), report(id).progress().sofieName());
        assertEquals(2, report(id).progress().attempt());
        office.sofie.network(true);
        office.clock.advance(Duration.ofMinutes(2));
        assertEquals(1, run(RunKind.SEND));
        assertEquals(ReportState.SENT, state(id));
        assertEquals(1, office.sofie.calls().stream().filter("place DECSAL.dta"::equals).count());
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void aFileInSofiesQueueIsProvedAfterAnyRunEvenAfterTheLimit() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.network(false);
        office.sofie.script("DECMAL.dta", Outcome.SENT);
        for (int i = 0; i < 3; i++) {
            // something else comes through each time, so it is not the connection
            queue("DECMAL.dta", "1", "other " + i);
            run(RunKind.SEND);
            office.clock.advance(Duration.ofHours(1));
        }
        assertEquals(Optional.empty(), report(id).progress().nextTry());
        office.sofie.network(true);
        // a person ran SOFiE
        office.sofie.work();
        assertEquals(1, restart());
        assertEquals(ReportState.SENT, state(id));
    }

    @Test
    public void anOccupiedNameUsesUpNoTryHoweverLongItLasts() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.occupy("DECSAL.dta");
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            run(RunKind.SEND);
            assertEquals(Optional.of(Message.of("send.name-occupied", "DECSAL.dta")), report(id).progress().reason());
            waits.add(Duration.between(office.clock.instant(), report(id).progress().nextTry().orElseThrow()).toSeconds());
            office.clock.advance(Duration.ofHours(1));
        }
        assertEquals("each time longer", List.of(60L, 120L, 240L, 480L), waits);
        assertEquals("not-handed-over", lastFailure(id).fact(Fact.RESULT).orElseThrow());
        assertEquals(List.of(), office.notifier.codes());
        assertEquals("what lies there is left alone", java.util.Set.of("DECSAL.dta"), office.sofie.clear());
    }

    @Test
    public void anOccupiedNameThatIsFreeAgainIsSent() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.occupy("DECSAL.dta");
        run(RunKind.SEND);
        office.sofie.free("DECSAL.dta");
        office.sofie.script("DECSAL.dta", Outcome.SENT);
        office.clock.advance(Duration.ofMinutes(1));
        assertEquals(1, run(RunKind.SEND));
        assertEquals(ReportState.SENT, state(id));
    }

    @Test
    public void aReportWithoutContentIsHeldWithAnAlarmAndTheOthersGo() throws Exception {
        String lost = queue("DECSAL.dta", "1", "x");
        String good = queue("DECMAL.dta", "1", "y");
        office.contents.lose(Office.sha("x"));
        assertEquals(1, run(RunKind.SEND));
        assertEquals(ReportState.HELD, state(lost));
        assertEquals(Optional.of(Message.of("send.content-missing", "DECSAL.dta")), report(lost).progress().reason());
        assertEquals(ReportState.SENT, state(good));
        assertEquals(List.of("ALARM send.content-missing"), office.notifier.codes());
    }

    @Test
    public void aRunThatOnlyReceivesPlacesNothing() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        assertEquals(0, run(RunKind.RECEIVE));
        assertEquals(0, run(RunKind.UPDATE));
        assertEquals(ReportState.QUEUED, state(id));
        assertEquals(2, office.journal.count(EventType.RUN_ENDED));
    }

    @Test
    public void aLineOfAnEarlierAttemptDoesNotProveALaterOne() throws Exception {
        String first = queue("DECSAL.dta", "1", "x");
        run(RunKind.SEND);
        String second = queue("DECSAL.dta", "1", "y");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        run(RunKind.SEND);
        assertEquals(ReportState.SENT, state(first));
        assertEquals(ReportState.FAILED, state(second));
        assertEquals(0, office.sofie.sent(Office.sha("y")));
    }

    @Test
    public void filesOfOneLaneNeedARunEachAndSeveralLanesShareOne() throws Exception {
        queue("DECSAL.dta", "1", "a");
        queue("DECSAL.dta", "2", "b");
        queue("DECMAL.dta", "1", "c");
        assertEquals(2, run(RunKind.SEND));
        assertEquals(1, run(RunKind.SEND));
        assertEquals(List.of(ReportState.SENT, ReportState.SENT, ReportState.SENT), office.journal.allReports().stream()
                .map(Report::state).toList());
    }

    @Test
    public void aFolderThatCannotBeWrittenIsAFailureAndNothingIsSentTwice() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.broken(Message.of("sofie.folder.failed"));
        run(RunKind.SEND);
        office.sofie.broken(null);
        restart();
        assertEquals(ReportState.FAILED, state(id));
        assertEquals(Optional.of("send.not-placed"), report(id).progress().reason().map(Message::code));
        assertEquals(Optional.of(office.clock.instant().plusSeconds(60)), report(id).progress().nextTry());
        office.clock.advance(Duration.ofMinutes(1));
        assertEquals(1, run(RunKind.SEND));
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void aFileThatWasPlacedAndSentByAnotherRunWithoutATraceIsUnclear() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        // the attempt is stored and the file placed, the run is not stored; then a person runs SOFiE
        office.journal.failAt(2);
        assertThrows(JournalException.class, () -> run(RunKind.SEND));
        office.sofie.script("DECSAL.dta", Outcome.SILENTLY_SENT);
        office.sofie.occupy("OTHER.dta");
        office.sofie.work();
        restart();
        assertEquals(ReportState.UNCERTAIN, state(id));
        office.clock.advance(Duration.ofDays(1));
        run(RunKind.SEND);
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void anUnclearFileIsProvedByALineThatComesLater() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.stuck("DECSAL.dta");
        run(RunKind.SEND);
        assertEquals(ReportState.UNCERTAIN, state(id));
        office.sofie.script("DECSAL.dta", Outcome.SENT);
        office.sofie.work();
        assertEquals(1, restart());
        assertEquals(ReportState.SENT, state(id));
    }

    @Test
    public void aLineAboutALaterFileOfThatNameProvesNothingOfAnUnclearOne() throws Exception {
        String unclear = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.stuck("DECSAL.dta");
        run(RunKind.SEND);
        office.sofie.free("DECSAL.dta");
        String other = queue("DECSAL.dta", "2", "y");
        office.sofie.script("DECSAL.dta", Outcome.SENT);
        assertEquals(1, run(RunKind.SEND));
        restart();
        assertEquals(ReportState.SENT, state(other));
        assertEquals(ReportState.UNCERTAIN, state(unclear));
        assertEquals(0, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void whatWasLeftHalfDoneOfAnUnclearFileIsNotTakenForALaterOneOfItsName() throws Exception {
        String unclear = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.UNEXPLAINED);
        run(RunKind.SEND);
        assertEquals(ReportState.UNCERTAIN, state(unclear));
        String other = queue("DECSAL.dta", "2", "y");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        assertEquals("the unclear one", 1, run(RunKind.SEND));
        assertEquals(List.of(ReportState.SENT, ReportState.FAILED), List.of(state(unclear), state(other)));
        assertEquals(Optional.of("SOFI.1"), report(unclear).progress().sofieName());
        office.sofie.script("DECSAL.dta", Outcome.SENT);
        office.clock.advance(Duration.ofMinutes(1));
        assertEquals(1, run(RunKind.SEND));
        assertEquals(1, office.sofie.sent(Office.sha("x")));
        assertEquals(1, office.sofie.sent(Office.sha("y")));
    }

    @Test
    public void anUnclearFileGoesOnByItselfOnceSofieExplainsThatItWasAnother() throws Exception {
        String made = queue("DECSAL.dta", "1", "x");
        String left = queue("DECMAL.dta", "1", "y");
        office.sofie.script("DECSAL.dta", Outcome.UNEXPLAINED);
        office.sofie.script("DECMAL.dta", Outcome.IGNORED);
        run(RunKind.SEND);
        assertEquals(List.of(ReportState.UNCERTAIN, ReportState.UNCERTAIN), List.of(state(made), state(left)));
        assertEquals(java.util.Set.of(), office.sofie.clear());
        // an earlier proof at a start changes nothing
        restart();
        assertEquals(ReportState.UNCERTAIN, state(left));
        office.sofie.script("DECMAL.dta", Outcome.SENT);
        assertEquals(1, run(RunKind.RECEIVE));
        assertEquals(List.of(ReportState.SENT, ReportState.FAILED), List.of(state(made), state(left)));
        assertEquals(Optional.of(office.clock.instant()), report(left).progress().nextTry());
        assertEquals("INFORMATION send.explained", office.notifier.codes().get(2));
        assertEquals(Optional.of("explained"), lastFailure(left).fact(Fact.RESULT));
        assertEquals(1, run(RunKind.SEND));
        assertEquals(ReportState.SENT, state(left));
        assertEquals(1, office.sofie.sent(Office.sha("x")));
        assertEquals(1, office.sofie.sent(Office.sha("y")));
    }

    @Test
    public void anUnclearFileThatIsFoundInSofiesQueueIsSofiesToSend() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.UNEXPLAINED);
        run(RunKind.SEND);
        office.sofie.network(false);
        run(RunKind.RECEIVE);
        assertEquals(ReportState.FAILED, state(id));
        assertEquals(Optional.of("SOFI.1"), report(id).progress().sofieName());
        office.sofie.network(true);
        assertEquals(1, run(RunKind.SEND));
        assertEquals("never placed again", 1, office.sofie.calls().stream().filter("place DECSAL.dta"::equals).count());
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void anyOtherDoubtStaysAPersonsDecision() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.stuck("DECSAL.dta");
        run(RunKind.SEND);
        restart();
        assertEquals(ReportState.UNCERTAIN, state(id));
        office.sofie.unstuck("DECSAL.dta");
        restart();
        assertEquals(ReportState.UNCERTAIN, state(id));
        assertEquals(List.of("ALARM send.uncertain"), office.notifier.codes());
    }

    @Test
    public void aLoginThatIsRefusedIsNoTryAndNoFailureOfTheConnection() throws Exception {
        String id = queue("DECSAL.dta", "1", "x");
        office.sofie.refuse(LoginTrouble.PASSWORD_EXPIRED);
        Sender.Done done = done(RunKind.SEND);
        assertEquals(new Sender.Done(0, Passage.FAILED, Optional.of(LoginTrouble.PASSWORD_EXPIRED)), done);
        assertEquals(ReportState.FAILED, state(id));
        assertEquals(Optional.of("login"), lastFailure(id).fact(Fact.RESULT));
        assertEquals(Optional.of(office.clock.instant().plusSeconds(60)), report(id).progress().nextTry());
    }

    @Test
    public void whatSofieSaysOfTheLoginIsNothingIfFilesGetThrough() throws Exception {
        queue("DECSAL.dta", "1", "x");
        office.sofie.duringRun(() -> office.sofie.work());
        office.sofie.refuse(LoginTrouble.CERTIFICATE_EXPIRED);
        assertEquals(new Sender.Done(1, Passage.THROUGH, Optional.empty()), done(RunKind.SEND));
        assertEquals(new Sender.Done(0, Passage.QUIET, Optional.empty()), done(RunKind.RECEIVE));
    }

    private JournalEvent lastFailure(String id) {
        return office.journal.history(Subject.report(id)).stream().filter(event -> event.type() == EventType.REPORT_FAILED)
                .reduce((one, next) -> next).orElseThrow();
    }

    /** What a new process does first. */
    private int restart() throws JournalException, SofieException {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            return sender().settle(session, office.settings().retry());
        }
    }

    private int run(RunKind kind) throws JournalException, SofieException {
        return done(kind).sent();
    }

    private Sender.Done done(RunKind kind) throws JournalException, SofieException {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            return sender().run(session, new Sender.Wish(kind, false, office.settings().retry()), RunControl.NEVER);
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

    private String queue(String official, String employer, String content) throws IOException, JournalException {
        return queue(office, official, employer, content);
    }

    /** A report as the intake leaves it. */
    static String queue(Office office, String official, String employer, String content) throws IOException, JournalException {
        String id = office.ids.next();
        office.contents.copy(Files.writeString(office.root.resolve("given"), content), Office.sha(content));
        Subject subject = Subject.report(id);
        office.journal.append(List.of(
                new NewEvent(EventType.REPORT_TAKEN, subject, Map.of(Fact.FILE_NAME, official, Fact.SHA256, Office.sha(content))),
                new NewEvent(EventType.REPORT_CHECKED, subject,
                        Map.of(Fact.KIND, official.substring(0, 6), Fact.OFFICIAL_NAME, official, Fact.EMPLOYER, employer)),
                new NewEvent(EventType.REPORT_QUEUED, subject, Map.of())));
        return id;
    }
}
