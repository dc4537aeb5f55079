// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.ReportState;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** An engine whose SOFiE does not get through, and a machine that sleeps meanwhile. */
public class LostConnectionTest {

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private Office office;

    @Before
    public void open() {
        office = fixture.office;
        fixture.more.put("connection_failures", Integer.valueOf(1));
    }

    private Engine paused() throws Exception {
        Engine engine = fixture.started();
        office.sofie.network(false);
        office.drop("DECSAL.dta", "employer=1");
        fixture.awaitEvents(EventType.CONNECTION_PAUSED, 1);
        Await.until("paused", () -> Boolean.valueOf(engine.status().pausedUntil().isPresent()));
        return engine;
    }

    @Test
    public void noRunBeginsByItselfAndAnOrderTriesAtOnceAndWhatWaitedGoes() throws Exception {
        Engine engine = paused();
        long runs = office.journal.count(EventType.RUN_STARTED);
        office.drop("DECMAL.dta", "employer=1\n2");
        fixture.awaitStates(ReportState.FAILED, ReportState.QUEUED);
        assertEquals(runs, office.journal.count(EventType.RUN_STARTED));
        assertEquals(new OrderResult(false, 0, 0, Message.of("order.failed")), Await.result(engine.order(Order.SEND)));
        office.sofie.network(true);
        assertTrue(Await.result(engine.order(Order.SEND)).done());
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
        Await.until("not paused", () -> Boolean.valueOf(engine.status().pausedUntil().isEmpty()));
        assertEquals(List.of("ALARM connection.paused", "INFORMATION connection.back"), office.notifier.codes());
    }

    @Test
    public void anExpiredPasswordIsSaidByItsNameAndPausesAtOnceAndAnOrderTriesAgain() throws Exception {
        fixture.more.put("connection_failures", Integer.valueOf(5));
        Engine engine = fixture.started();
        office.sofie.refuse(LoginTrouble.PASSWORD_EXPIRED);
        office.sofie.exit(1);
        office.drop("DECSAL.dta", "employer=1");
        fixture.awaitEvents(EventType.CONNECTION_PAUSED, 1);
        EngineFixture.awaitHindrance(engine, "connection.login.password-expired");
        assertEquals(List.of("ALARM connection.login.password-expired"), office.notifier.codes());
        assertEquals(1, office.journal.count(EventType.REPORT_SENDING));
        OrderResult refused = Await.result(engine.order(Order.RECEIVE));
        assertFalse("SOFiE was not let in", refused.done());
        assertEquals("connection.login.password-expired", refused.told().code());
        office.sofie.refuse(null);
        office.sofie.exit(0);
        assertEquals(1, Await.result(engine.order(Order.SEND)).sent());
        Await.until("said no more", () -> Boolean.valueOf(!EngineFixture.hindrances(engine).contains("connection.login.password-expired")));
        assertEquals(List.of("ALARM connection.login.password-expired", "INFORMATION connection.back"), office.notifier.codes());
    }

    @Test
    public void aFolderOfSofieWithoutRightsIsSaidAndNoAttemptIsUsedUpAndAnswersComeAllTheSame() throws Exception {
        Engine engine = fixture.started();
        office.sofie.hinder(Message.of("sofie.folder.no-rights", "out"));
        office.drop("DECSAL.dta", "employer=1");
        EngineFixture.awaitHindrance(engine, "sofie.folder.no-rights");
        OrderResult ordered = Await.result(engine.order(Order.SEND));
        assertFalse(ordered.done());
        assertEquals("sofie.folder.no-rights", ordered.told().code());
        long runs = office.journal.count(EventType.RUN_STARTED);
        office.sofie.answer("SALRET.dta", "answer");
        office.clock.advance(Duration.ofHours(2));
        engine.modified(fixture.config(office.outbox));
        Await.until("answers are fetched", () -> Boolean.valueOf(office.journal.count(EventType.RECEPTION_DONE) == 1
                && office.journal.count(EventType.RUN_ENDED) > runs));
        assertEquals(0, office.journal.count(EventType.REPORT_SENDING));
        assertEquals(List.of("ALARM sofie.folder.no-rights"), office.notifier.codes());
        office.sofie.hinder(null);
        engine.modified(fixture.config(office.outbox));
        fixture.awaitStates(ReportState.SENT);
        EngineFixture.awaitNoHindrance(engine);
        assertEquals(1, office.journal.count(EventType.REPORT_SENDING));
    }

    @Test
    public void aRestartDoesNotEndIt() throws Exception {
        Await.result(paused().stop());
        long runs = office.journal.count(EventType.RUN_STARTED);
        Engine engine = fixture.engine();
        engine.start();
        Await.until("paused", () -> Boolean.valueOf(engine.status().pausedUntil().isPresent()));
        assertEquals(runs, office.journal.count(EventType.RUN_STARTED));
        assertEquals(List.of("ALARM connection.paused"), office.notifier.codes());
    }

    @Test
    public void afterAWeekendAsleepThereIsOneRunAndNoStorm() throws Exception {
        Engine engine = paused();
        long runs = office.journal.count(EventType.RUN_STARTED);
        office.sofie.network(true);
        office.clock.advance(Duration.ofDays(3));
        engine.resume("Anne");
        engine.modified(fixture.config(office.outbox));
        fixture.awaitStates(ReportState.SENT);
        Await.until("back", () -> Boolean.valueOf(engine.status().run().isEmpty() && engine.status().pausedUntil().isEmpty()));
        assertTrue("one to send and at most one to receive", office.journal.count(EventType.RUN_STARTED) <= runs + 2);
        assertEquals(1, office.sofie.sent(Office.sha("employer=1")));
    }

    @Test
    public void aClockThatJumpsForwardDoesNotMakeAHalfWrittenFileLookQuiet() throws Exception {
        fixture.more.put("quiet_local", Long.valueOf(3_600_000));
        Engine engine = fixture.started();
        office.drop("DECSAL.dta", "employer=1");
        Await.until("seen", () -> Boolean.valueOf(engine.status().pending().size() == 1));
        office.clock.advance(Duration.ofHours(2));
        for (int i = 0; i < 3; i++) {
            long looks = office.contents.hashed();
            office.drop("DECMAL" + i + ".dta", "employer=" + i);
            Await.until("looked", () -> Boolean.valueOf(office.contents.hashed() > looks));
        }
        assertEquals(List.of(), fixture.states());
    }

    @Test
    public void aFullDiskIsSaidWithItsFolderAndNothingIsLost() throws Exception {
        Engine engine = fixture.started();
        office.contents.failNext(2);
        office.drop("DECSAL.dta", "employer=1");
        Await.until("said", () -> Boolean.valueOf(engine.status().hindrances().stream()
                .anyMatch(told -> String.join(" ", told.arguments()).contains(office.data.content().toString()))));
        fixture.awaitStates(ReportState.SENT);
        EngineFixture.awaitNoHindrance(engine);
        assertEquals(1, office.sofie.sent(Office.sha("employer=1")));
    }

    @Test
    public void aLockedFileDoesNotStopTheOthersAndGoesLater() throws Exception {
        Engine engine = fixture.started();
        office.sofie.unplaceable("DECSAL.dta");
        office.drop("DECSAL.dta", "employer=1");
        EngineFixture.awaitHindrance(engine, "send.not-placed");
        office.sofie.script("DECMAL.dta", Outcome.SENT);
        office.drop("DECMAL.dta", "employer=2");
        fixture.awaitStates(ReportState.FAILED, ReportState.SENT);
        office.sofie.placeable("DECSAL.dta");
        Await.result(engine.order(Order.SEND));
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
        EngineFixture.awaitNoHindrance(engine);
    }
}
