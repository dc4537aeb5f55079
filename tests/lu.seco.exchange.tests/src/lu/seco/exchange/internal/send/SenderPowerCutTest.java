// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import lu.seco.exchange.internal.fakes.PowerCut;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The power, or the journal, goes at every step of a run, and again in the next start. Every content leaves exactly once; an unclear one at
 * most once.
 */
public class SenderPowerCutTest {

    private static final List<String> CONTENTS = List.of("a", "b");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void filesThatAreSent() throws Exception {
        everywhere(Outcome.SENT, ReportState.SENT, 1);
    }

    @Test
    public void filesThatAreSentAndLeft() throws Exception {
        everywhere(Outcome.SENT_AND_LEFT, ReportState.SENT, 1);
    }

    @Test
    public void filesThatWaitInTheQueueFirst() throws Exception {
        everywhere(Outcome.QUEUE, ReportState.SENT, 1);
    }

    @Test
    public void filesThatAreRefused() throws Exception {
        everywhere(Outcome.REFUSED, ReportState.REFUSED, 0);
    }

    @Test
    public void filesThatSofieExplainsOnlyWhenItRunsAgain() throws Exception {
        everywhere(Outcome.UNEXPLAINED, ReportState.SENT, 1);
    }

    @Test
    public void filesThatAreSentSilently() throws Exception {
        everywhere(Outcome.SILENTLY_SENT, ReportState.UNCERTAIN, 1);
    }

    private void everywhere(Outcome outcome, ReportState expected, int sent) throws Exception {
        int steps = 0;
        boolean cut = true;
        while (cut) {
            steps++;
            // some steps of the next life, other ones each time
            for (int second = 1 + steps % 6; second <= 13; second += 6) {
                Office office = office(outcome);
                List<String> where = new ArrayList<>();
                cut = cut(office, steps, where);
                cut(office, second, where);
                goOn(office);
                check(office, expected, sent, where.toString());
            }
        }
        assertTrue("steps " + steps, steps > 15);
    }

    @Test
    public void aJournalThatFailsAtAnyAppend() throws Exception {
        for (Outcome outcome : Outcome.values()) {
            for (int first = 1; first <= 6; first++) {
                for (int second = 1 + first % 2; second <= 4; second += 2) {
                    Office office = office(outcome);
                    failed(office, first);
                    failed(office, second);
                    goOn(office);
                    String where = outcome + " " + first + " " + second;
                    for (Report report : office.journal.allReports()) {
                        long left = office.sofie.sent(report.file().sha256());
                        assertTrue(where + " left " + left, left <= 1);
                        assertEquals(where, Boolean.valueOf(report.state() == ReportState.SENT),
                                Boolean.valueOf(left == 1 && outcome != Outcome.SILENTLY_SENT));
                    }
                }
            }
        }
    }

    private Office office(Outcome outcome) throws Exception {
        Office office = new Office(temporary.newFolder().toPath());
        office.sofie.script("DECSAL.dta", outcome);
        office.sofie.script("DECMAL.dta", outcome);
        SenderTest.queue(office, "DECSAL.dta", "1", CONTENTS.get(0));
        SenderTest.queue(office, "DECMAL.dta", "1", CONTENTS.get(1));
        return office;
    }

    /** One process of a life that ends by a power cut, if that step is ever reached. */
    private static boolean cut(Office office, int step, List<String> where) throws Exception {
        office.mains.cutAt(step);
        try {
            process(office);
            return false;
        } catch (PowerCut e) {
            where.add(office.mains.where());
            return true;
        } finally {
            office.mains.restore();
        }
    }

    private static void failed(Office office, int append) throws SofieException {
        office.journal.failAt(append);
        try {
            process(office);
        } catch (JournalException e) {
            assertEquals("journal.write.failed", e.told().code());
        } finally {
            office.journal.failAt(0);
        }
    }

    /** Life goes on undisturbed until all is quiet. */
    private static void goOn(Office office) throws Exception {
        for (int i = 0; i < 6; i++) {
            office.clock.advance(Duration.ofHours(1));
            process(office);
        }
    }

    /** What the run loop does with a session. */
    private static void process(Office office) throws JournalException, SofieException {
        Sender sender = new Sender(office.journal, office.contents, office.ids, office.clock, office.notifier, Steps.NONE);
        try (SofieSession session = office.sofie.open().session().orElseThrow()) {
            sender.settle(session, office.settings().retry());
            sender.run(session, new Sender.Wish(RunKind.SEND, false, office.settings().retry()), RunControl.NEVER);
        }
    }

    private static void check(Office office, ReportState expected, int sent, String where) {
        for (Report report : office.journal.allReports()) {
            assertEquals(where, expected, report.state());
            assertEquals(where, sent, office.sofie.sent(report.file().sha256()));
        }
        assertEquals(where, CONTENTS.size(), office.journal.allReports().size());
        assertEquals(where, java.util.Set.of(), office.sofie.clear());
    }
}
