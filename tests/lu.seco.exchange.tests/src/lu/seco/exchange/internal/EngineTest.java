// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.exchange.PendingFile;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.ReportState;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The engine at work: real threads, real folders, a SOFiE in memory. */
public class EngineTest {

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private Office office;

    @Before
    public void open() {
        office = fixture.office;
    }

    @After
    public void close() throws Exception {
        fixture.close();
        assertFalse("runs overlapped", office.sofie.overlapped());
    }

    @Test
    public void aDroppedFileIsSent() throws Exception {
        Engine engine = fixture.started();
        office.drop("DECSAL.dta", "employer=1");
        fixture.awaitStates(ReportState.SENT);
        assertEquals(1, office.sofie.sent(Office.sha("employer=1")));
        Await.until("nothing waits", () -> Boolean.valueOf(engine.status().pending().isEmpty() && engine.status().waiting() == 0));
        assertEquals(List.of(), Office.names(office.outbox));
        assertEquals(EngineState.ACTIVE, engine.status().state());
        assertTrue(engine.status().nextReception().isPresent());
    }

    @Test
    public void manyFilesOfManyLanesAreEachSentOnceInOrder() throws Exception {
        Engine engine = fixture.started();
        List<CompletableFuture<OrderResult>> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            office.drop("DECSAL_" + i + ".dta", "employer=" + i % 3 + "\n" + i);
            orders.add(engine.order(Order.values()[i % 3]));
        }
        Await.until("all sent", () -> Boolean.valueOf(fixture.states().equals(java.util.Collections.nCopies(20, ReportState.SENT))));
        for (CompletableFuture<OrderResult> order : orders) {
            assertTrue(Await.result(order).done());
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(1, office.sofie.sent(Office.sha("employer=" + i % 3 + "\n" + i)));
        }
        assertTrue("events are seen to come", folder(engine, FolderRole.OUTBOX).events());
        assertEquals(0, fixture.log.count("does not report changes"));
    }

    @Test
    public void stoppingCompletesAndIsJournalledAndThenNothingHappens() throws Exception {
        Engine engine = fixture.started();
        Await.result(engine.stop());
        assertEquals(EngineState.STOPPED, engine.status().state());
        assertEquals(1, office.journal.count(EventType.ENGINE_STOPPED));
        int events = office.journal.all().size();
        office.drop("DECSAL.dta", "x");
        assertFalse(Await.result(engine.order(Order.SEND)).done());
        assertFalse(Await.result(engine.decide("x", Decision.SEND, "Anne")).done());
        Await.result(engine.stop());
        assertEquals(events, office.journal.all().size());
        assertEquals(List.of("DECSAL.dta"), Office.names(office.outbox));
    }

    @Test
    public void stoppingInTheMiddleOfARunStillStoresWhatItDid() throws Exception {
        Engine engine = fixture.started();
        List<CompletableFuture<Void>> end = new CopyOnWriteArrayList<>();
        office.sofie.duringRun(() -> end.add(engine.stop()));
        office.drop("DECSAL.dta", "x");
        Await.until("stop asked", () -> Boolean.valueOf(!end.isEmpty()));
        assertFalse("a second stop waits for the same end", engine.stop() != end.get(0));
        Await.result(end.get(0));
        assertEquals(List.of(ReportState.SENT), fixture.states());
    }

    @Test
    public void anOrderThatMeetsTheEndIsAnswered() throws Exception {
        Engine engine = fixture.started();
        office.drop("DECSAL.dta.part", "x");
        CompletableFuture<OrderResult> order = engine.order(Order.SEND);
        Await.result(engine.stop());
        assertTrue(Await.result(order).told().code().startsWith("order."));
    }

    @Test
    public void stoppedAndStartedAtOnceItWorksAgain() throws Exception {
        Engine engine = fixture.started();
        for (int i = 0; i < 5; i++) {
            engine.stop();
            engine.start();
        }
        office.drop("DECSAL.dta", "x");
        fixture.awaitStates(ReportState.SENT);
        assertEquals(EngineState.ACTIVE, engine.status().state());
        assertEquals(office.journal.count(EventType.ENGINE_STARTED), office.journal.count(EventType.ENGINE_STOPPED) + 1);
    }

    @Test
    public void anErrorInOneThreadEndsBothAndStoppingStillCompletes() throws Exception {
        Engine engine = fixture.started();
        Await.until("quiet", () -> Boolean.valueOf(engine.status().run().isEmpty()));
        office.mains.cutAt(1);
        office.drop("DECSAL.dta", "x");
        Await.until("stopped", () -> Boolean.valueOf(engine.status().state() == EngineState.STOPPED));
        office.mains.restore();
        Await.result(engine.stop());
        assertEquals(1, fixture.log.count("ended unexpectedly"));
        Engine next = fixture.engine();
        next.start();
        fixture.awaitStates(ReportState.SENT);
    }

    @Test
    public void whilePausedFilesAreTakenInAndOnlyAnOrderSendsThem() throws Exception {
        Engine engine = fixture.started();
        engine.pause("Anne");
        Await.until("paused", () -> Boolean.valueOf(engine.status().state() == EngineState.PAUSED));
        office.drop("DECSAL_1.dta", "1");
        office.drop("DECSAL_2.dta", "2");
        fixture.awaitStates(ReportState.QUEUED, ReportState.QUEUED);
        Await.until("shown", () -> Boolean.valueOf(engine.status().waiting() == 2 && engine.status().nextReception().isEmpty()));
        OrderResult result = Await.result(engine.order(Order.SEND));
        assertEquals(new OrderResult(true, 2, 0, Message.of("order.done", 2, 0)), result);
        assertEquals(List.of(ReportState.SENT, ReportState.SENT), fixture.states());
        assertEquals(EngineState.PAUSED, engine.status().state());
    }

    @Test
    public void anOrderToSendWaitsForWhatLiesInTheOutbox() throws Exception {
        Engine engine = fixture.started();
        engine.pause("Anne");
        office.drop("DECSAL.dta", "x");
        assertEquals(1, Await.result(engine.order(Order.SEND)).sent());
    }

    @Test
    public void aPauseInTheMiddleOfALaneHoldsBackTheRest() throws Exception {
        Engine engine = fixture.started();
        engine.pause("Anne");
        for (int i = 0; i < 4; i++) {
            office.drop("DECSAL_" + i + ".dta", "employer=1\n" + i);
        }
        fixture.awaitStates(ReportState.QUEUED, ReportState.QUEUED, ReportState.QUEUED, ReportState.QUEUED);
        office.sofie.duringRun(() -> {
            engine.pause("Anne");
            try {
                Await.until("paused", () -> Boolean.valueOf(engine.status().state() == EngineState.PAUSED));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        engine.resume("Anne");
        fixture.awaitStates(ReportState.SENT, ReportState.QUEUED, ReportState.QUEUED, ReportState.QUEUED);
        Await.until("quiet", () -> Boolean.valueOf(engine.status().run().isEmpty() && engine.status().waiting() == 3));
        assertEquals(3, fixture.states().stream().filter(ReportState.QUEUED::equals).count());
    }

    @Test
    public void aPauseOutlivesARestart() throws Exception {
        Engine first = fixture.started();
        first.pause("Anne");
        fixture.awaitEvents(EventType.ENGINE_PAUSED, 1);
        assertEquals(Optional.of("Anne"), office.journal.all().get(office.journal.all().size() - 1).fact(Fact.PERSON));
        Await.result(first.stop());
        Engine second = fixture.engine();
        second.start();
        Await.until("paused", () -> Boolean.valueOf(second.status().state() == EngineState.PAUSED));
        office.drop("DECSAL.dta", "x");
        fixture.awaitStates(ReportState.QUEUED);
        second.pause("Anne");
        second.resume("Bob");
        fixture.awaitStates(ReportState.SENT);
        assertEquals("pausing twice is one event", 1, office.journal.count(EventType.ENGINE_PAUSED));
        Await.result(second.stop());
        Engine third = fixture.engine();
        third.start();
        Await.until("active", () -> Boolean.valueOf(third.status().state() == EngineState.ACTIVE));
    }

    @Test
    public void aBusySofieIsShownAndSendingGoesOnWhenItIsFree() throws Exception {
        Engine engine = fixture.started();
        office.sofie.busy(Message.of("sofie.busy.person", "Anne"));
        office.drop("DECSAL.dta", "x");
        EngineFixture.awaitHindrance(engine, "sofie.busy.person");
        assertEquals(List.of(ReportState.QUEUED), fixture.states());
        office.sofie.busy(null);
        fixture.awaitStates(ReportState.SENT);
        EngineFixture.awaitNoHindrance(engine);
        assertEquals("said once", 1, fixture.log.count("waiting for SOFiE"));
    }

    @Test
    public void anUnreachableOutboxIsShownAndToldOnceEachWay() throws Exception {
        Engine engine = fixture.started();
        Path away = office.outbox.resolveSibling("away");
        Files.move(office.outbox, away);
        EngineFixture.awaitHindrance(engine, "folder.unreachable.outbox");
        assertFalse(folder(engine, FolderRole.OUTBOX).reachable());
        for (int i = 0; i < 3; i++) {
            // asks for a look, and a look at a folder that cannot be used changes nothing
            engine.modified(fixture.config(office.outbox));
        }
        Await.until("looked again", () -> Boolean.valueOf(EngineFixture.hindrances(engine).contains("folder.unreachable.outbox")));
        Files.writeString(away.resolve("DECSAL.dta"), "x");
        Files.move(away, office.outbox);
        fixture.awaitStates(ReportState.SENT);
        EngineFixture.awaitNoHindrance(engine);
        assertTrue(folder(engine, FolderRole.OUTBOX).reachable());
        assertEquals(1, office.journal.count(EventType.FOLDER_UNREACHABLE));
        assertEquals(1, office.journal.count(EventType.FOLDER_REACHABLE));
        assertEquals(1, office.notifier.codes().stream().filter("ALARM folder.unreachable.outbox"::equals).count());
    }

    @Test
    public void aMissingPayrollFolderIsShownAndTheAnswerIsPublishedWhenItIsBack() throws Exception {
        Engine engine = fixture.started();
        Files.delete(office.payroll);
        office.sofie.answer("SALRET.1.dta", "line");
        assertEquals(1, Await.result(engine.order(Order.RECEIVE)).received());
        EngineFixture.awaitHindrance(engine, "folder.unreachable.payroll");
        assertEquals(List.of(ReceptionState.RECEIVED), office.journal.allReceptions().stream().map(Reception::state).toList());
        Files.createDirectory(office.payroll);
        assertTrue(Await.result(engine.order(Order.RECEIVE)).done());
        Await.until("published", () -> Boolean.valueOf(Files.exists(office.payroll.resolve("SALRET.1.dta"))));
        EngineFixture.awaitNoHindrance(engine);
        assertEquals(1, office.journal.count(EventType.FOLDER_UNREACHABLE));
    }

    @Test
    public void whatCouldBeStoredIsPublishedEvenIfAnotherAnswerCouldNot() throws Exception {
        Engine engine = fixture.started();
        office.knowledge.unreadable("broken");
        office.sofie.answer("SALRET.1.dta", "line");
        office.sofie.answer("SALRET.2.dta", "broken");
        Await.result(engine.order(Order.RECEIVE));
        Await.until("published", () -> Boolean.valueOf(Files.exists(office.payroll.resolve("SALRET.1.dta"))));
        EngineFixture.awaitHindrance(engine, "reception.store.failed");
        assertEquals(List.of("SALRET.2.dta"), Office.names(office.decrypted));
    }

    @Test
    public void aJournalThatCannotBeWrittenIsShownKeepsTheFileAndAllGoesOnAfterwards() throws Exception {
        Engine engine = fixture.started();
        office.journal.down(true);
        office.drop("DECSAL.dta", "x");
        EngineFixture.awaitHindrance(engine, "journal.write.failed");
        assertEquals(1, Office.files(office.data.intake()).size());
        office.drop("DECMAL.dta", "y");
        office.journal.down(false);
        Await.until("both sent", () -> Boolean.valueOf(fixture.states().equals(List.of(ReportState.SENT, ReportState.SENT))));
        EngineFixture.awaitNoHindrance(engine);
        assertEquals(1, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void anEngineThatCannotStartSaysSoAndCanBeStopped() throws Exception {
        office.journal.down(true);
        Engine engine = fixture.engine();
        engine.start();
        EngineFixture.awaitHindrance(engine, "journal.write.failed");
        CompletableFuture<OrderResult> order = engine.order(Order.UPDATE);
        Await.result(engine.stop());
        assertEquals(Message.of("order.engine-stopped"), Await.result(order).told());
        assertEquals(List.of(), office.journal.all());
    }

    @Test
    public void aFileThatCannotBeClaimedDoesNotKeepTheNext() throws Exception {
        Engine engine = fixture.started();
        engine.pause("Anne");
        Await.until("paused", () -> Boolean.valueOf(engine.status().state() == EngineState.PAUSED));
        // the next id is taken by something that is not ours: the first claim fails
        String next = String.format("id-%04d", Integer.valueOf(Integer.parseInt(office.ids.next().substring(3)) + 1));
        Files.writeString(office.data.intake().resolve(next), "not ours");
        // both come with the folder, so that one look sees them and they settle together
        Path away = office.outbox.resolveSibling("away");
        Files.move(office.outbox, away);
        for (String name : List.of("DECSAL_1.dta", "DECSAL_2.dta")) {
            Files.writeString(away.resolve(name), name);
            Files.setLastModifiedTime(away.resolve(name), java.nio.file.attribute.FileTime.fromMillis(name.charAt(7) * 1000L));
        }
        Files.move(away, office.outbox);
        fixture.awaitStates(ReportState.QUEUED, ReportState.QUEUED);
        EngineFixture.awaitNoHindrance(engine);
        assertEquals(1, fixture.log.count("intake.take.failed"));
        assertEquals(List.of("DECSAL_2.dta", "DECSAL_1.dta"),
                office.journal.allReports().stream().map(report -> report.file().name()).toList());
    }

    @Test
    public void aQuarantineThatCannotBeUsedDoesNotKeepGoodFiles() throws Exception {
        Files.writeString(office.quarantine, "a file where the folder should be");
        Engine engine = fixture.started();
        office.drop("lettre.pdf", "x");
        EngineFixture.awaitHindrance(engine, "intake.recover.failed");
        office.drop("DECSAL.dta", "y");
        fixture.awaitStates(ReportState.REFUSED, ReportState.SENT);
        Files.delete(office.quarantine);
        EngineFixture.awaitNoHindrance(engine);
        assertEquals(2, Office.files(office.quarantine).size());
    }

    @Test
    public void aPersonDecides() throws Exception {
        Engine engine = fixture.started();
        office.drop("DECSAL.dta", "x");
        fixture.awaitStates(ReportState.SENT);
        office.drop("DECSAL.dta", "x");
        fixture.awaitStates(ReportState.SENT, ReportState.HELD);
        String id = office.journal.allReports().get(1).id();
        assertTrue(Await.result(engine.decide(id, Decision.SEND, "Anne")).done());
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
        assertFalse(Await.result(engine.decide(id, Decision.DROP, "Anne")).done());
        assertEquals(2, office.sofie.sent(Office.sha("x")));
    }

    @Test
    public void anUnclearReportIsSentAgainOnlyByDecision() throws Exception {
        Engine engine = fixture.started();
        office.sofie.script("DECSAL.dta", Outcome.SILENTLY_SENT);
        office.drop("DECSAL.dta", "x");
        fixture.awaitStates(ReportState.UNCERTAIN);
        Await.result(engine.stop());
        Engine second = fixture.engine();
        second.start();
        Await.result(second.order(Order.SEND));
        fixture.awaitStates(ReportState.UNCERTAIN);
        assertEquals(1, office.sofie.sent(Office.sha("x")));
        assertTrue(Await.result(second.decide(office.journal.allReports().get(0).id(), Decision.WAS_SENT, "Anne")).done());
        fixture.awaitStates(ReportState.SENT);
    }

    @Test
    public void changedSettingsHoldFromTheNextStepOn() throws Exception {
        Engine engine = fixture.started();
        Path other = Files.createDirectory(office.root.resolve("other"));
        engine.modified(fixture.config(other));
        Files.writeString(other.resolve("DECSAL.dta"), "x");
        fixture.awaitStates(ReportState.SENT);
        assertEquals(1, office.journal.count(EventType.ENGINE_STARTED));
        Await.until("shown", () -> Boolean.valueOf(folder(engine, FolderRole.OUTBOX).path().equals(other)));
        assertTrue(folder(engine, FolderRole.OUTBOX).events());
    }

    @Test
    public void whatIsNotTakenIsShownWithTheReason() throws Exception {
        Engine engine = fixture.started();
        Files.createDirectory(office.outbox.resolve("DECSAL.dta"));
        Await.until("remark", () -> Boolean.valueOf(engine.status().pending().stream().map(PendingFile::reason).toList()
                .equals(List.of(Message.of("outbox.folder", "DECSAL.dta")))));
        Files.delete(office.outbox.resolve("DECSAL.dta"));
        Await.until("gone", () -> Boolean.valueOf(engine.status().pending().isEmpty()));
    }

    @Test
    public void listenersHearEachChangeAndAFailingOneHarmsNobody() throws Exception {
        Engine engine = fixture.engine();
        List<EngineStatus> heard = new CopyOnWriteArrayList<>();
        engine.addListener(status -> {
            throw new IllegalStateException("broken");
        });
        engine.addListener(heard::add);
        engine.start();
        Await.until("active", () -> Boolean.valueOf(heard.stream().anyMatch(status -> status.state() == EngineState.ACTIVE)));
        Await.result(engine.stop());
        assertEquals(EngineState.STOPPED, heard.get(heard.size() - 1).state());
        for (int i = 1; i < heard.size(); i++) {
            assertFalse("told without a change", heard.get(i).equals(heard.get(i - 1)));
        }
        assertTrue(fixture.log.count("listener") > 0);
    }

    @Test
    public void aRestartSoonAfterDoesNotFetchAnew() throws Exception {
        Await.result(fixture.started().stop());
        Engine second = fixture.engine();
        second.start();
        Await.until("next known", () -> Boolean.valueOf(second.status().nextReception().isPresent()));
        assertEquals(1, office.journal.count(EventType.RUN_STARTED));
    }

    private static FolderStatus folder(Engine engine, FolderRole role) {
        return engine.status().folders().stream().filter(folder -> folder.role() == role).findFirst().orElseThrow();
    }
}
