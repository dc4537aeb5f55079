// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
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

/** Which tries count, and when the next one is: limit three, one minute to one hour. */
public class TriesTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private Sender sender;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
        sender = new Sender(office.journal, office.contents, office.ids, office.clock, office.notifier, Steps.NONE);
    }

    @Test
    public void aWeekendWithoutNetworkGivesNothingUp() throws Exception {
        String id = queue("DECSAL.dta", "x");
        office.sofie.network(false);
        for (int hour = 0; hour < 60; hour++) {
            assertEquals(Passage.FAILED, run().passage());
            assertTrue("hour " + hour, report(id).progress().nextTry().isPresent());
            office.clock.advance(Duration.ofHours(1));
        }
        assertEquals(List.of(), office.notifier.codes());
        office.sofie.network(true);
        assertEquals(new Sender.Done(1, Passage.THROUGH, Optional.empty()), run());
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void whatFailedWithTheConnectionIsNotCountedAfterwards() throws Exception {
        String id = queue("DECSAL.dta", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.exit(1);
        for (int i = 0; i < 5; i++) {
            assertEquals(Passage.FAILED, run().passage());
            office.clock.advance(Duration.ofHours(1));
        }
        office.sofie.exit(0);
        for (long wait : new long[] {1, 2}) {
            assertEquals(Passage.QUIET, run().passage());
            assertEquals(Optional.of(office.clock.instant().plus(Duration.ofMinutes(wait))), report(id).progress().nextTry());
            office.clock.advance(Duration.ofHours(1));
        }
        run();
        assertEquals(Optional.empty(), report(id).progress().nextTry());
        assertEquals(List.of("ALARM send.given-up"), office.notifier.codes());
    }

    @Test
    public void aRunThatBringsAnswersHasCountedEvenIfNothingWasSent() throws Exception {
        String id = queue("DECSAL.dta", "x");
        office.sofie.network(false);
        office.sofie.answer("SALRET.dta", "x");
        for (int i = 0; i < 3; i++) {
            assertEquals(Passage.THROUGH, run().passage());
            office.clock.advance(Duration.ofHours(1));
        }
        assertEquals(Optional.empty(), report(id).progress().nextTry());
    }

    @Test
    public void aFileThatCannotBePlacedKeepsNoOtherAndUsesNothingUp() throws Exception {
        String locked = queue("DECSAL.dta", "x");
        String other = queue("DECMAL.dta", "y");
        office.sofie.unplaceable("DECSAL.dta");
        assertEquals(1, run().sent());
        assertEquals(ReportState.SENT, report(other).state());
        assertEquals(Optional.of(Message.of("send.not-placed", "DECSAL.dta", "used by another process")), report(locked).progress().reason());
        assertEquals(report(locked).progress().reason(), sender.notPlaced());
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertEquals(Optional.of(office.clock.instant().plus(Duration.ofMinutes(wait))), report(locked).progress().nextTry());
            office.clock.advance(Duration.ofMinutes(wait));
            run();
        }
        assertEquals(List.of(), office.notifier.codes());
        office.sofie.placeable("DECSAL.dta");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.clock.advance(Duration.ofHours(1));
        run();
        assertEquals("the first that counts", Optional.of(office.clock.instant().plusSeconds(60)), report(locked).progress().nextTry());
        assertEquals(Optional.empty(), sender.notPlaced());
    }

    @Test
    public void aFileThatMayLieThereAllTheSameIsLeftForTheLogToTell() throws Exception {
        String id = queue("DECSAL.dta", "x");
        office.sofie.unplaceable("DECSAL.dta");
        office.sofie.stuck("DECSAL.dta");
        assertThrows(SofieException.class, this::run);
        assertEquals(ReportState.SENDING, report(id).state());
        assertEquals(0, office.journal.count(EventType.RUN_STARTED));
    }

    @Test
    public void aStopBeforeTheStartIsMadeGoodAtOnceButNotAtOnceAgainAndAgain() throws Exception {
        String id = queue("DECSAL.dta", "x");
        for (long wait : new long[] {0, 1, 2, 4}) {
            office.journal.failAt(2);
            assertThrows(JournalException.class, this::run);
            settle();
            assertEquals(ReportState.FAILED, report(id).state());
            assertEquals(Optional.of(office.clock.instant().plus(Duration.ofMinutes(wait))), report(id).progress().nextTry());
            office.clock.advance(Duration.ofMinutes(wait));
        }
        assertEquals(1, run().sent());
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void anImpatientRunTakesWhatIsNotYetDue() throws Exception {
        queue("DECSAL.dta", "x");
        office.sofie.unplaceable("DECSAL.dta");
        run();
        office.sofie.placeable("DECSAL.dta");
        assertEquals(0, run().sent());
        assertEquals(1, run(true).sent());
    }

    private void settle() throws JournalException, SofieException {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            sender.settle(session, office.settings().retry());
        }
    }

    private Sender.Done run() throws JournalException, SofieException {
        return run(false);
    }

    private Sender.Done run(boolean impatient) throws JournalException, SofieException {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            return sender.run(session, new Sender.Wish(RunKind.SEND, impatient, office.settings().retry()), RunControl.NEVER);
        }
    }

    private Report report(String id) {
        return office.journal.report(id).orElseThrow();
    }

    private String queue(String name, String content) throws IOException, JournalException {
        return SenderTest.queue(office, name, "1", content);
    }
}
