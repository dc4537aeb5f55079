// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.backup.RestoreNote;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.exchange.internal.fakes.Await;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** An engine that starts on a restored journal. */
public class AfterRestoreTest {

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private Path note;

    /** A report waited to be sent when the backup was written. */
    @Before
    public void setUp() throws Exception {
        note = RestoreNote.place(fixture.office.data.root());
        Engine before = fixture.started();
        before.pause("Anne");
        Await.until("paused", () -> Boolean.valueOf(before.status().state() == EngineState.PAUSED));
        fixture.office.drop("DECSAL.dta", "employer=1");
        fixture.awaitStates(ReportState.QUEUED);
        Await.result(before.stop());
        fixture.office.journal.append(List.of(new NewEvent(EventType.ENGINE_RESUMED, Subject.ENGINE, Map.of())));
    }

    private void restored(boolean continued, Optional<String> failure) throws Exception {
        new RestoreNote("SeCo-backup-1.zip", 12, continued, "Anne", "/kept", failure).write(note);
    }

    @Test
    public void whatWaitedToBeSentWaitsForAPersonAndTheEngineIsPaused() throws Exception {
        restored(false, Optional.empty());
        Engine engine = fixture.engine();
        engine.start();
        fixture.awaitStates(ReportState.HELD);
        Await.until("paused", () -> Boolean.valueOf(engine.status().state() == EngineState.PAUSED));
        assertFalse(Files.exists(note));
        assertEquals(0, fixture.office.journal.count(EventType.REPORT_SENDING));
        assertEquals("backup.held", fixture.office.journal.allReports().get(0).progress().reason().get().code());
        assertTrue(fixture.office.notifier.codes().contains("ALARM backup.restored"));
        assertEquals(1, fixture.office.journal.count(EventType.JOURNAL_RESTORED));
        assertEquals(0, Await.result(engine.order(Order.SEND)).sent());
        // a person has looked into SOFiE: it was not sent
        assertTrue(Await.result(engine.decide(fixture.office.journal.allReports().get(0).id(), Decision.SEND, "Anne")).done());
        engine.resume("Anne");
        fixture.awaitStates(ReportState.SENT);
    }

    @Test
    public void aJournalThatKnowsAllGoesOn() throws Exception {
        restored(true, Optional.empty());
        fixture.started();
        fixture.awaitStates(ReportState.SENT);
        assertTrue(fixture.office.notifier.codes().contains("INFORMATION backup.restored.continued"));
        assertEquals("continued", fixture.office.journal.events(Set.of(EventType.JOURNAL_RESTORED), PageRequest.newest(1)).rows()
                .get(0).fact(Fact.RESULT).get());
    }

    @Test
    public void aRestoreThatDidNotHappenIsTold() throws Exception {
        restored(true, Optional.of("disk full"));
        fixture.started();
        assertTrue(fixture.office.notifier.codes().contains("ALARM backup.restore.failed"));
        assertEquals(0, fixture.office.journal.count(EventType.JOURNAL_RESTORED));
        assertFalse(Files.exists(note));
    }

    @Test
    public void aNoteThatMakesNoSenseMeansCare() throws Exception {
        Files.writeString(note, "?");
        Engine engine = fixture.engine();
        engine.start();
        fixture.awaitStates(ReportState.HELD);
    }
}
