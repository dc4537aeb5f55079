// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.content.Severity;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Checks of contents and corrected links in an engine at work: real threads, real folders. */
public class CheckedEngineTest {

    private static final String BAD = "employer=1\nerror 1\n100";

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private Office office;

    @Before
    public void open() {
        office = fixture.office;
    }

    @Test
    public void aFileWithErrorsWaitsInAValiderAndGoesWhenItIsReleased() throws Exception {
        Engine engine = fixture.started();
        office.drop("DECSAL.dta", BAD);
        fixture.awaitStates(ReportState.HELD);
        office.drop("DECMAL.dta", "good");
        fixture.awaitStates(ReportState.HELD, ReportState.SENT);
        StagedFile held = readable();
        assertEquals(1, held.content().orElseThrow().check().orElseThrow().count(Severity.ERROR));
        assertEquals("decide.must-validate", Await.result(engine.decide(held.reportId().orElseThrow(), Decision.SEND, "Anne")).told().code());
        assertEquals(1, Await.result(fixture.staging().release(List.of(held.id()), "Anne")).done());
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
    }

    @Test
    public void aFileReleasedWithItsErrorsIsSent() throws Exception {
        fixture.started();
        office.stage("DECSAL.dta", BAD);
        assertEquals(1, Await.result(fixture.staging().release(List.of(readable().id()), "Anne")).done());
        fixture.awaitStates(ReportState.SENT);
        assertEquals(0, office.journal.count(EventType.REPORT_HELD));
    }

    @Test
    public void aCheckThatGoesOnDoesNotKeepTheEngineFromStopping() throws Exception {
        Engine engine = fixture.started();
        CountDownLatch begun = new CountDownLatch(1);
        office.check.endless(Optional.of(begun));
        office.drop("DECSAL.dta", BAD);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        Await.result(engine.stop());
        assertEquals(List.of(), fixture.states());
        assertEquals(List.of(), Office.names(office.outbox).stream().filter(name -> !name.startsWith(".")).toList());
        office.check.endless(Optional.empty());
        fixture.engine().start();
        fixture.awaitStates(ReportState.HELD);
        assertEquals(List.of(), office.notifier.notices());
    }

    @Test
    public void aCheckInAValiderDoesNotKeepTheEngineFromStoppingEither() throws Exception {
        Engine engine = fixture.started();
        CountDownLatch begun = new CountDownLatch(1);
        office.check.endless(Optional.of(begun));
        office.stage("DECSAL.dta", BAD);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        Await.result(engine.stop());
        office.check.endless(Optional.empty());
        fixture.engine().start();
        assertEquals(1, readable().content().orElseThrow().findings().size());
        assertEquals(List.of(), office.notifier.notices());
    }

    @Test
    public void aPersonCorrectsWhatAnAnswerAnswers() throws Exception {
        Engine engine = fixture.started();
        office.drop("DECSAL.dta", "employer=1\n100");
        fixture.awaitStates(ReportState.SENT);
        office.sofie.answer("SALRET.dta", "100");
        Await.result(engine.order(Order.RECEIVE));
        fixture.awaitStates(ReportState.ANSWERED);
        String answer = office.journal.allReceptions().get(0).id();
        String report = office.journal.allReports().get(0).id();
        assertEquals(new OrderResult(true, 0, 0, Message.of("link.removed", "SALRET.dta", "DECSAL.dta")), Await.result(engine.unlink(answer, report, "Anne")));
        assertEquals(List.of(ReportState.SENT), fixture.states());
        assertEquals(new OrderResult(true, 0, 0, Message.of("link.done", "SALRET.dta", "DECSAL.dta", 1)), Await.result(engine.link(answer, report, "Anne")));
        assertEquals(List.of(ReportState.ANSWERED), fixture.states());
        office.journal.down(true);
        assertEquals("journal.write.failed", Await.result(engine.unlink(answer, report, "Anne")).told().code());
        office.journal.down(false);
        Await.result(engine.stop());
        assertEquals(Message.of("order.engine-stopped"), Await.result(engine.link(answer, report, "Anne")).told());
        assertEquals(Message.of("order.engine-stopped"), Await.result(engine.unlink(answer, report, "Anne")).told());
    }

    private StagedFile readable() throws Exception {
        Await.until("readable", () -> Boolean.valueOf(fixture.staging().files().stream().anyMatch(StagedFile::releasable)));
        return fixture.staging().files().get(0);
    }
}
