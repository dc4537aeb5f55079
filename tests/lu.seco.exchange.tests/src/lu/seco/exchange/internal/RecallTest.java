// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.core.exchange.Order;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.StagingResult;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.FakeSofie.Outcome;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The window in which a released file can be pulled back. */
public class RecallTest {

    private static final String CONTENT = "employer=1\nperiod=2026-01\n100";

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private Office office;

    @Before
    public void open() {
        office = fixture.office;
        fixture.more.put("staging_recall", Long.valueOf(Duration.ofHours(1).toMillis()));
    }

    @Test
    public void withinTheWindowItIsPulledBackAndCanBeReleasedAgain() throws Exception {
        Engine engine = fixture.started();
        String owner = release();
        Released released = recallable();
        assertEquals("DECSAL.dta", released.name());
        assertEquals("Anne", released.person());
        Instant at = office.journal.history(Subject.staged(Office.sha(CONTENT))).get(0).at();
        assertEquals(at.plus(Duration.ofHours(1)), released.until());
        assertEquals("not even by an order", 0, Await.result(engine.order(Order.SEND)).sent());
        StagingResult result = Await.result(fixture.staging().recall(released.reportId(), "Bob"));
        assertEquals(1, result.done());
        assertEquals("staging.recalled", result.told().code());
        fixture.awaitStates(ReportState.RECALLED);
        assertEquals(CONTENT, Files.readString(office.staging.resolve("DECSAL.dta")));
        List<JournalEvent> history = office.journal.history(Subject.staged(Office.sha(CONTENT)));
        assertEquals(EventType.STAGED_RECALLED, history.get(2).type());
        assertEquals(Optional.of("Bob"), history.get(2).fact(Fact.PERSON));
        assertEquals(Optional.of(owner), history.get(2).fact(Fact.PREPARER));
        Await.until("nothing to recall", () -> Boolean.valueOf(fixture.staging().recallable().isEmpty()));
        fixture.more.put("staging_recall", Long.valueOf(0));
        engine.modified(fixture.config(office.outbox));
        release();
        fixture.awaitStates(ReportState.RECALLED, ReportState.SENT);
        assertEquals(1, office.sofie.sent(Office.sha(CONTENT)));
    }

    @Test
    public void theLaneWaitsInOrderAndGoesWhenTheWindowIsOver() throws Exception {
        Engine engine = fixture.started();
        release();
        String report = recallable().reportId();
        office.drop("DECSAL_2.dta", "employer=1\nlater");
        office.drop("DECSAL_3.dta", "employer=2");
        Await.until("the other lane went", () -> Boolean.valueOf(office.sofie.sent(Office.sha("employer=2")) == 1));
        assertEquals(0, office.sofie.sent(Office.sha(CONTENT)) + office.sofie.sent(Office.sha("employer=1\nlater")));
        office.clock.advance(Duration.ofHours(1));
        engine.modified(fixture.config(office.outbox));
        fixture.awaitStates(ReportState.SENT, ReportState.SENT, ReportState.SENT);
        assertTrue(sendingOrder(report) < sendingOrder(office.journal.allReports().stream()
                .filter(other -> other.file().name().equals("DECSAL_2.dta")).findFirst().get().id()));
        StagingResult result = Await.result(fixture.staging().recall(report, "Bob"));
        assertEquals("staging.recall.too-late", result.told().code());
        assertEquals(List.of(), Office.names(office.staging));
        assertEquals(0, office.journal.count(EventType.STAGED_RECALLED));
    }

    @Test
    public void theEngineWakesByItselfWhenTheWindowIsOver() throws Exception {
        fixture.more.put("staging_recall", Long.valueOf(700));
        fixture.started();
        release();
        fixture.awaitStates(ReportState.SENT);
        Instant released = office.journal.history(Subject.staged(Office.sha(CONTENT))).get(0).at();
        Instant sending = office.journal.all().stream().filter(event -> event.type() == EventType.REPORT_SENDING).findFirst().get().at();
        assertFalse(sending.isBefore(released.plusMillis(700)));
    }

    @Test
    public void aRestartInTheWindowForgetsNothing() throws Exception {
        Engine first = fixture.started();
        release();
        String report = recallable().reportId();
        Await.result(first.stop());
        Engine second = fixture.engine();
        second.start();
        assertEquals(report, recallable().reportId());
        assertEquals(List.of(ReportState.QUEUED), fixture.states());
        assertEquals(1, Await.result(fixture.staging().recall(report, "Bob")).done());
        fixture.awaitStates(ReportState.RECALLED);
    }

    @Test
    public void aFileOfThatNameInTheFolderIsLeftAlone() throws Exception {
        fixture.started();
        release();
        office.stage("DECSAL.dta", "another");
        assertEquals(1, Await.result(fixture.staging().recall(recallable().reportId(), "Bob")).done());
        assertEquals(List.of("DECSAL.dta", "DECSAL_02_2026_2.dta"), Office.names(office.staging));
        assertEquals("another", Files.readString(office.staging.resolve("DECSAL.dta")));
    }

    /** One that failed may lie in SOFiE's own queue. */
    @Test
    public void whatWasOnceHandedToSofieIsNotPulledBack() throws Exception {
        fixture.more.put("staging_recall", Long.valueOf(0));
        fixture.started();
        office.sofie.script("DECSAL.dta", Outcome.QUEUE);
        release();
        fixture.awaitStates(ReportState.FAILED);
        assertEquals("staging.recall.too-late",
                Await.result(fixture.staging().recall(office.journal.allReports().get(0).id(), "Bob")).told().code());
        assertEquals(List.of(), Office.names(office.staging));
    }

    @Test
    public void onlyWhatWasReleasedIsPulledBack() throws Exception {
        Engine engine = fixture.started();
        engine.pause("Anne");
        office.drop("DECMAL.dta", "x");
        fixture.awaitStates(ReportState.QUEUED);
        assertEquals("staging.recall.not-released",
                Await.result(fixture.staging().recall(office.journal.allReports().get(0).id(), "Bob")).told().code());
        assertEquals("decide.unknown", Await.result(fixture.staging().recall("nonsense", "Bob")).told().code());
        assertEquals(List.of(ReportState.QUEUED), fixture.states());
    }

    @Test
    public void aHeldOneThatWasReleasedCanBePulledBackToo() throws Exception {
        fixture.more.put("staging_kinds", "DECSAL");
        fixture.started();
        office.drop("DECSAL.dta", CONTENT);
        releaseShown();
        Released released = recallable();
        assertEquals(1, Await.result(fixture.staging().recall(released.reportId(), "Bob")).done());
        fixture.awaitStates(ReportState.RECALLED);
        assertEquals(List.of("DECSAL.dta"), Office.names(office.staging));
    }

    @Test
    public void withoutAFolderNothingIsPulledBack() throws Exception {
        fixture.started();
        release();
        String report = recallable().reportId();
        Files.move(office.staging, office.root.resolve("away"));
        assertEquals("staging.recall.folder", Await.result(fixture.staging().recall(report, "Bob")).told().code());
        assertEquals(List.of(ReportState.QUEUED), fixture.states());
    }

    private String release() throws Exception {
        office.stage("DECSAL.dta", CONTENT);
        return releaseShown();
    }

    /** Returns who prepared it. */
    private String releaseShown() throws Exception {
        Await.until("read", () -> Boolean.valueOf(fixture.staging().files().stream().anyMatch(StagedFile::releasable)));
        StagedFile file = fixture.staging().files().get(0);
        assertEquals(1, Await.result(fixture.staging().release(List.of(file.id()), "Anne")).done());
        return file.preparedBy().orElseThrow();
    }

    private Released recallable() throws Exception {
        Await.until("recallable", () -> Boolean.valueOf(!fixture.staging().recallable().isEmpty()));
        return fixture.staging().recallable().get(0);
    }

    private long sendingOrder(String report) {
        return office.journal.history(Subject.report(report)).stream().filter(event -> event.type() == EventType.REPORT_SENDING)
                .findFirst().orElseThrow().number();
    }
}
