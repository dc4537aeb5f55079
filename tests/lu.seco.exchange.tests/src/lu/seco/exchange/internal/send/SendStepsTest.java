// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lu.seco.core.exchange.Decision;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.RunControl;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieSession;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.ToldSteps;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Each durable step of sending is told once it is in the journal and before anything follows from it: the kill test stops the program there. */
public class SendStepsTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private ToldSteps steps;
    private Sender sender;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        steps = new ToldSteps(office.journal);
        sender = new Sender(office.journal, office.contents, office.ids, office.clock, office.notifier, steps);
    }

    @Test
    public void aRunThatSends() throws Exception {
        SenderTest.queue(office, "DECSAL.dta", "1", "x");
        run(RunKind.SEND);
        assertEquals(List.of("SEND_ATTEMPT_STORED after REPORT_SENDING", "SEND_START_STORED after RUN_STARTED", "SEND_ENDED after RUN_STARTED",
                "SEND_END_STORED after RUN_ENDED", "SEND_PROVED after REPORT_SENT"), steps.told());
    }

    @Test
    public void aRunWithoutFiles() throws Exception {
        run(RunKind.RECEIVE);
        assertEquals(List.of("SEND_START_STORED after RUN_STARTED", "SEND_ENDED after RUN_STARTED", "SEND_END_STORED after RUN_ENDED"), steps.told());
    }

    @Test
    public void whatIsFoundOutWithoutARun() throws Exception {
        SenderTest.queue(office, "DECSAL.dta", "1", "x");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        run(RunKind.SEND);
        steps.told();
        office.clock.advance(Duration.ofHours(1));
        office.journal.failAt(2);
        try {
            run(RunKind.SEND);
        } catch (JournalException e) {
            assertEquals(List.of("SEND_ATTEMPT_STORED after REPORT_SENDING"), steps.told());
        }
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            sender.settle(session, office.settings().retry());
        }
        assertEquals(List.of("SEND_PROVED after REPORT_FAILED"), steps.told());
    }

    @Test
    public void aDecisionOfAPerson() throws Exception {
        String id = SenderTest.queue(office, "DECSAL.dta", "1", "x");
        office.journal.append(List.of(new NewEvent(EventType.REPORT_HELD, Subject.report(id), Map.of())));
        Decider decider = new Decider(office.journal, office.clock, steps, () -> Duration.ofDays(1));
        decider.decide(id, Decision.WAIT, "Anne");
        assertEquals("not possible", List.of(), steps.told());
        decider.decide(id, Decision.DROP, "Anne");
        assertEquals(List.of("DECISION_STORED after REPORT_RECALLED"), steps.told());
    }

    private void run(RunKind kind) throws Exception {
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            sender.run(session, new Sender.Wish(kind, false, office.settings().retry()), RunControl.NEVER);
        }
    }
}
