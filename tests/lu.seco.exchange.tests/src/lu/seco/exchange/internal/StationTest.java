// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A passive station, a run that a person ends, actions that a person has run again. */
public class StationTest {

    private static final Message PASSIVE = Message.of("station.passive");

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private Office office;

    @Before
    public void open() {
        office = fixture.office;
    }

    @Test
    public void aPassiveStationTakesNothingSendsNothingAndWritesNothing() throws Exception {
        fixture.more.put("station_mode", "passive");
        fixture.more.put("staging_folder", new String[] {office.staging.toString(), office.data.root().resolve("none").toString()});
        office.drop("DECSAL.dta", "x");
        office.stage("DECMAL.dta", "y");
        Engine engine = fixture.engine();
        assertEquals(PASSIVE, Await.result(engine.order(Order.SEND)).told());
        engine.start();
        assertEquals(EngineState.PASSIVE, engine.status().state());
        Await.until("shown", () -> Boolean.valueOf(fixture.staging().files().stream().anyMatch(StagedFile::releasable)));
        for (Order order : Order.values()) {
            assertEquals(new OrderResult(false, 0, 0, PASSIVE), Await.result(engine.order(order)));
        }
        assertEquals(PASSIVE, Await.result(engine.decide("x", Decision.SEND, "Anne")).told());
        assertEquals(PASSIVE, Await.result(engine.again("x", "Anne")).told());
        assertEquals(PASSIVE, Await.result(engine.link("x", "y", "Anne")).told());
        assertEquals(PASSIVE, Await.result(engine.unlink("x", "y", "Anne")).told());
        engine.pause("Anne");
        engine.resume("Anne");
        engine.interrupt("Anne");
        List<String> ids = fixture.staging().files().stream().map(StagedFile::id).toList();
        assertEquals(PASSIVE, Await.result(fixture.staging().release(ids, "Anne")).told());
        assertEquals(PASSIVE, Await.result(fixture.staging().refuse(ids, "no", "Anne")).told());
        assertEquals(PASSIVE, Await.result(fixture.staging().recall("x", "Anne")).told());
        Await.until("both folders", () -> Boolean.valueOf(fixture.staging().folders().size() == 2));
        assertEquals(List.of(), engine.status().hindrances());
        assertTrue("not even a file that tries whether events come", fixture.staging().folders().stream().noneMatch(folder -> folder.events()));
        Await.result(engine.stop());
        assertEquals(EngineState.STOPPED, engine.status().state());
        assertEquals(List.of(), office.journal.all());
        assertEquals(List.of(), office.sofie.calls());
        assertEquals(List.of("DECSAL.dta"), Office.names(office.outbox));
        assertEquals(List.of("DECMAL.dta"), Office.names(office.staging));
        assertFalse(Files.exists(office.data.root().resolve("none")));
    }

    @Test
    public void theModeChangesWithoutARestartInBothDirections() throws Exception {
        fixture.more.put("station_mode", "passive");
        Engine engine = fixture.engine();
        engine.start();
        office.drop("DECSAL.dta", "1");
        mode(engine, "active");
        fixture.awaitStates(ReportState.SENT);
        assertEquals(EngineState.ACTIVE, engine.status().state());
        mode(engine, "passive");
        assertEquals("at once, although the shift may still be ending", PASSIVE, Await.result(engine.order(Order.SEND)).told());
        Await.until("passive", () -> Boolean.valueOf(engine.status().state() == EngineState.PASSIVE));
        assertEquals("ended cleanly", 1, office.journal.count(EventType.ENGINE_STOPPED));
        int events = office.journal.all().size();
        office.drop("DECSAL.dta", "2");
        for (int i = 0; i < 5; i++) {
            mode(engine, "active");
            mode(engine, "passive");
        }
        mode(engine, "active");
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
        assertTrue(office.journal.all().size() > events);
        assertEquals(office.journal.count(EventType.ENGINE_STARTED), office.journal.count(EventType.ENGINE_STOPPED) + 1);
        assertFalse(office.sofie.overlapped());
    }

    private void mode(Engine engine, String mode) {
        fixture.more.put("station_mode", mode);
        engine.modified(fixture.config(office.outbox));
    }

    @Test
    public void aRunThatAPersonEndsIsJournalledAndTheFileGoesLater() throws Exception {
        Engine engine = fixture.started();
        engine.interrupt("Nobody");
        office.sofie.script("DECSAL.dta", Outcome.IGNORED);
        office.sofie.duringRun(() -> {
            try {
                office.sofie.duringRun(() -> { });
                engine.interrupt("Anne");
                // on the same thread as the interruption, behind it
                Await.result(engine.decide("nonsense", Decision.SEND, "Anne"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        office.drop("DECSAL.dta", "x");
        fixture.awaitStates(ReportState.FAILED);
        assertEquals(List.of(Optional.of("Anne")), office.journal.all().stream().filter(event -> event.type() == EventType.RUN_INTERRUPTED)
                .map(event -> event.fact(Fact.PERSON)).toList());
        assertEquals(1, ends().stream().filter(RunEnd.INTERRUPTED.name()::equals).count());
        office.sofie.script("DECSAL.dta", Outcome.SENT);
        office.clock.advance(java.time.Duration.ofMinutes(2));
        engine.modified(fixture.config(office.outbox));
        fixture.awaitStates(ReportState.SENT);
        assertEquals("only that one", 1, ends().stream().filter(RunEnd.INTERRUPTED.name()::equals).count());
    }

    private List<String> ends() {
        return office.journal.all().stream().filter(event -> event.type() == EventType.RUN_ENDED).map(event -> event.fact(Fact.RESULT).orElse(""))
                .toList();
    }

    @Test
    public void actionsRunAgainAreJournalledAsTheFirstTime() throws Exception {
        fixture.more.put("action", new String[] {"SALRET copy " + office.root.resolve("copies"), "DECINT notify"});
        Files.createDirectory(office.root.resolve("copies"));
        Engine engine = fixture.started();
        office.sofie.answer("SALRET.1.dta", "line");
        Await.result(engine.order(Order.RECEIVE));
        Await.until("done", () -> Boolean.valueOf(office.journal.allReceptions().stream().anyMatch(one -> one.state() == ReceptionState.DONE)));
        Reception reception = office.journal.allReceptions().get(0);
        Files.delete(office.root.resolve("copies").resolve("SALRET.1.dta"));
        OrderResult result = Await.result(engine.again(reception.id(), "Anne"));
        assertEquals(new OrderResult(true, 0, 0, Message.of("again.done", "SALRET.1.dta", 1, 0)), result);
        assertEquals(List.of("SALRET.1.dta"), Office.names(office.root.resolve("copies")));
        List<JournalEvent> history = office.journal.history(Subject.reception(reception.id()));
        assertEquals(List.of(EventType.RECEPTION_DONE, EventType.RECEPTION_AGAIN, EventType.RECEPTION_ACTION),
                history.subList(history.size() - 3, history.size()).stream().map(JournalEvent::type).toList());
        assertEquals(Optional.of("Anne"), history.get(history.size() - 2).fact(Fact.PERSON));
        assertEquals(Message.of("again.unknown", "nonsense"), Await.result(engine.again("nonsense", "Anne")).told());
        fixture.more.remove("action");
        engine.modified(fixture.config(office.outbox));
        assertEquals(Message.of("again.none", "SALRET.1.dta", "SALRET"), Await.result(engine.again(reception.id(), "Anne")).told());
        assertEquals(1, office.journal.count(EventType.RECEPTION_AGAIN));
        engine.pause("Anne");
        assertFalse("answered while paused too", Await.result(engine.again("nonsense", "Anne")).done());
        Await.result(engine.stop());
        assertEquals(Message.of("order.engine-stopped"), Await.result(engine.again(reception.id(), "Anne")).told());
    }

    @Test
    public void aJournalThatCannotBeWrittenRunsNothingAgain() throws Exception {
        fixture.more.put("action", new String[] {"* notify"});
        Engine engine = fixture.started();
        office.sofie.answer("SALRET.1.dta", "line");
        Await.result(engine.order(Order.RECEIVE));
        Await.until("done", () -> Boolean.valueOf(office.journal.allReceptions().stream().anyMatch(one -> one.state() == ReceptionState.DONE)));
        int told = office.notifier.notices().size();
        office.journal.down(true);
        assertEquals("journal.write.failed", Await.result(engine.again(office.journal.allReceptions().get(0).id(), "Anne")).told().code());
        assertEquals(told, office.notifier.notices().size());
        office.journal.down(false);
    }

    @Test
    public void theQuarantineIsOneOfTheFolders() throws Exception {
        Engine engine = fixture.started();
        Await.until("shown", () -> Boolean.valueOf(quarantine(engine) == 1));
        Files.createDirectory(office.quarantine);
        engine.modified(fixture.config(office.outbox));
        Await.until("good", () -> Boolean.valueOf(engine.status().folders().stream()
                .anyMatch(folder -> folder.role() == FolderRole.QUARANTINE && folder.reachable() && folder.trouble().isEmpty())));
        assertEquals(1, quarantine(engine));
    }

    private static long quarantine(Engine engine) {
        return engine.status().folders().stream().filter(folder -> folder.role() == FolderRole.QUARANTINE).count();
    }
}
