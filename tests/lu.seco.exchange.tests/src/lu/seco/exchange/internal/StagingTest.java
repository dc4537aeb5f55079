// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.StagingResult;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** <i>À valider</i> at work in an engine: real threads, real folders. */
public class StagingTest {

    private static final String JANUARY = "employer=1\nperiod=2026-01\n100\n200";

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private Office office;

    @Before
    public void open() {
        office = fixture.office;
    }

    @Test
    public void aReleasedFileIsSentAndTheJournalSaysWhoReleasedIt() throws Exception {
        fixture.started();
        office.stage("DECSAL.dta", JANUARY);
        StagedFile file = readable("DECSAL.dta");
        assertEquals(Optional.of("1"), file.content().get().summary().declaration().employer());
        assertEquals(Optional.of(new BigDecimal(300)), file.content().get().summary().sum());
        assertEquals(Optional.of(System.getProperty("user.name")), file.preparedBy());
        assertEquals("nothing is sent by itself", List.of(), fixture.states());
        StagingResult result = release(file);
        assertEquals(new StagingResult(1, List.of(), Message.of("staging.released.all", 1, 0)), result);
        fixture.awaitStates(ReportState.SENT);
        await("shelf empty", () -> fixture.staging().files().isEmpty());
        JournalEvent released = office.journal.history(Subject.staged(Office.sha(JANUARY))).get(0);
        assertEquals(EventType.STAGED_RELEASED, released.type());
        assertEquals(Optional.of("Anne"), released.fact(Fact.PERSON));
        assertEquals(Optional.of("2026-01"), released.fact(Fact.PERIOD));
        assertEquals(Optional.of(Office.sha(JANUARY)), released.fact(Fact.SHA256));
        assertEquals(Optional.of(office.staging.resolve("DECSAL.dta").toString()), released.fact(Fact.SOURCE));
        JournalEvent taken = office.journal.history(Subject.staged(Office.sha(JANUARY))).get(1);
        assertEquals(EventType.STAGED_TAKEN, taken.type());
        assertEquals(Optional.of(office.journal.allReports().get(0).id()), taken.fact(Fact.REPORT));
    }

    @Test
    public void aFileThatChangedOrVanishedSinceItWasSeenIsNotReleased() throws Exception {
        Engine engine = fixture.started();
        engine.pause("Anne");
        await("paused", () -> engine.status().state() == EngineState.PAUSED);
        office.stage("DECSAL.dta", JANUARY);
        office.stage("DECMAL.dta", "x");
        String seen = readable("DECSAL.dta").id();
        String other = readable("DECMAL.dta").id();
        office.stage("DECSAL.dta", JANUARY + "\n300");
        Files.delete(office.staging.resolve("DECMAL.dta"));
        StagingResult result = Await.result(fixture.staging().release(List.of(seen, other, "nonsense"), "Anne"));
        assertEquals(List.of(Message.of("staging.changed", "DECSAL.dta"), Message.of("staging.vanished", "DECMAL.dta"),
                Message.of("staging.unknown", "nonsense")), result.refused().stream().sorted(
                java.util.Comparator.comparing(message -> List.of("staging.changed", "staging.vanished", "staging.unknown").indexOf(message.code())))
                .toList());
        assertEquals(0, office.journal.count(EventType.STAGED_RELEASED));
        await("changed one read anew", () -> fixture.staging().files().size() == 1 && fixture.staging().files().get(0).releasable());
        assertFalse(fixture.staging().files().get(0).id().equals(seen));
        assertEquals(List.of(), Office.names(office.outbox));
    }

    @Test
    public void severalFoldersAreWatchedAndEqualNamesDoNotMeetInTheOutbox() throws Exception {
        Path second = Files.createDirectory(office.root.resolve("second"));
        fixture.more.put("staging_folder", new String[] {office.staging.toString(), second.toString()});
        Engine engine = fixture.started();
        office.stage("DECSAL.dta", "employer=1");
        Files.writeString(second.resolve("DECSAL.dta"), "employer=2");
        await("both", () -> fixture.staging().files().stream().filter(StagedFile::releasable).count() == 2);
        assertEquals(List.of(office.staging, second), engine.status().folders().stream().filter(folder -> folder.role() == FolderRole.STAGING)
                .map(FolderStatus::path).sorted().toList());
        assertEquals(2, Await.result(fixture.staging().release(fixture.staging().files().stream().map(StagedFile::id).toList(), "Anne")).done());
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
        assertEquals(1, office.sofie.sent(Office.sha("employer=1")));
        assertEquals(1, office.sofie.sent(Office.sha("employer=2")));
    }

    @Test
    public void foldersComeAndGoWithTheSettings() throws Exception {
        Engine engine = fixture.started();
        office.stage("DECSAL.dta", JANUARY);
        readable("DECSAL.dta");
        Path second = Files.createDirectory(office.root.resolve("second"));
        fixture.more.put("staging_folder", new String[] {second.toString(), office.outbox.toString()});
        engine.modified(fixture.config(office.outbox));
        await("gone", () -> fixture.staging().files().isEmpty());
        EngineFixture.awaitHindrance(engine, "staging.folder.unusable");
        await("folders", () -> fixture.staging().folders().stream().map(FolderStatus::path).toList().equals(List.of(second)));
        fixture.more.remove("staging_folder");
        engine.modified(fixture.config(office.outbox));
        readable("DECSAL.dta");
        EngineFixture.awaitNoHindrance(engine);
    }

    @Test
    public void anUnreachableFolderIsNotEmpty() throws Exception {
        Engine engine = fixture.started();
        office.stage("DECSAL.dta", JANUARY);
        StagedFile file = readable("DECSAL.dta");
        Path away = office.root.resolve("away");
        Files.move(office.staging, away);
        EngineFixture.awaitHindrance(engine, "folder.unreachable.staging");
        await("it is shown so", () -> !fixture.staging().folders().get(0).reachable());
        assertEquals(1, fixture.staging().files().size());
        assertEquals(0, release(file).done());
        Files.move(away, office.staging);
        engine.modified(fixture.config(office.outbox));
        EngineFixture.awaitNoHindrance(engine);
        await("it is shown as there again", () -> fixture.staging().folders().get(0).reachable());
        assertEquals(1, release(readable("DECSAL.dta")).done());
        assertEquals(1, office.journal.count(EventType.FOLDER_UNREACHABLE));
    }

    @Test
    public void aKindThatHasToPassIsHeldAndShownAndReleased() throws Exception {
        fixture.more.put("staging_kinds", " decsal ,DECINT");
        Engine engine = fixture.started();
        office.drop("DECSAL.dta", JANUARY);
        fixture.awaitStates(ReportState.HELD);
        office.drop("DECMAL.dta", "free");
        fixture.awaitStates(ReportState.HELD, ReportState.SENT);
        String id = office.journal.allReports().get(0).id();
        StagedFile file = readable("DECSAL.dta");
        assertEquals(id, file.id());
        assertEquals(Optional.of(id), file.reportId());
        assertEquals(Optional.of(System.getProperty("user.name")), file.preparedBy());
        assertEquals("decide.must-validate", Await.result(engine.decide(id, Decision.SEND, "Anne")).told().code());
        assertEquals(1, release(file).done());
        await("sent", () -> office.sofie.sent(Office.sha(JANUARY)) == 1);
        assertEquals(List.of(EventType.STAGED_RELEASED, EventType.STAGED_TAKEN),
                office.journal.history(Subject.staged(Office.sha(JANUARY))).stream().map(JournalEvent::type).toList());
    }

    @Test
    public void aReleaseCountsOnce() throws Exception {
        fixture.more.put("staging_kinds", "DECSAL");
        fixture.more.put("twins", "send");
        fixture.started();
        office.stage("DECSAL.dta", JANUARY);
        release(readable("DECSAL.dta"));
        fixture.awaitStates(ReportState.SENT);
        office.drop("DECSAL.dta", JANUARY);
        fixture.awaitStates(ReportState.SENT, ReportState.HELD);
        StagedFile again = readable("DECSAL.dta");
        assertEquals(List.of("staging.remark.sent-already.sent.released"), codes(again.content().get().remarks()));
        assertEquals(1, office.sofie.sent(Office.sha(JANUARY)));
    }

    @Test
    public void ofTwoHeldReportsOfOneContentTheSecondIsReleasedOnlyKnowingly() throws Exception {
        fixture.more.put("staging_kinds", "DECSAL");
        fixture.started();
        office.drop("DECSAL_1.dta", JANUARY);
        fixture.awaitStates(ReportState.HELD);
        office.drop("DECSAL_2.dta", JANUARY);
        fixture.awaitStates(ReportState.HELD, ReportState.HELD);
        List<String> both = List.of(readable("DECSAL_1.dta").id(), readable("DECSAL_2.dta").id());
        StagingResult result = Await.result(fixture.staging().release(both, "Anne"));
        assertEquals(1, result.done());
        assertEquals(List.of(Message.of("staging.twin", "DECSAL_2.dta", "DECSAL_1.dta")), result.refused());
        fixture.awaitStates(ReportState.SENT, ReportState.HELD);
        await("remark", () -> codes(file("DECSAL_2.dta").get().content().get().remarks()).stream()
                .allMatch(code -> code.startsWith("staging.remark.sent-already"))
                && !file("DECSAL_2.dta").get().content().get().remarks().isEmpty());
        assertEquals(1, release(readable("DECSAL_2.dta")).done());
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
    }

    @Test
    public void fourEyes() throws Exception {
        fixture.more.put("staging_four_eyes", Boolean.TRUE);
        fixture.started();
        assertTrue(fixture.staging().fourEyes());
        office.stage("DECSAL.dta", JANUARY);
        StagedFile file = readable("DECSAL.dta");
        String owner = file.preparedBy().orElseThrow();
        StagingResult own = Await.result(fixture.staging().release(List.of(file.id()), "BUREAU\\" + owner.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(List.of(Message.of("staging.four-eyes.same", "DECSAL.dta", owner)), own.refused());
        assertEquals(1, release(file).done());
    }

    @Test
    public void aRefusedFileLiesWithTheReasonAndTheClerkIsTold() throws Exception {
        fixture.started();
        office.stage("DECSAL.dta", JANUARY);
        office.stage("DECMAL.dta", "y");
        String long600 = "é".repeat(600);
        assertEquals(Message.of("staging.reason-missing"), Await.result(fixture.staging().refuse(List.of("x"), " ", "Anne")).told());
        StagingResult result = Await.result(fixture.staging().refuse(List.of(readable("DECSAL.dta").id(), readable("DECMAL.dta").id(), "no"), long600,
                "Anne"));
        assertEquals(2, result.done());
        assertEquals(List.of("staging.unknown"), codes(result.refused()));
        assertEquals(List.of("DECMAL.dta", "DECMAL.dta.txt", "DECSAL.dta", "DECSAL.dta.txt"), Office.names(office.refused));
        String sentence = Files.readString(office.refused.resolve("DECSAL.dta.txt"));
        assertTrue(sentence, sentence.contains("Anne") && sentence.contains("é".repeat(500)) && !sentence.contains("é".repeat(501)));
        assertEquals(JANUARY, Files.readString(office.refused.resolve("DECSAL.dta")));
        JournalEvent refused = office.journal.history(Subject.staged(Office.sha(JANUARY))).get(0);
        assertEquals(EventType.STAGED_REFUSED, refused.type());
        assertEquals(Optional.of("é".repeat(500)), refused.fact(Fact.NOTE));
        assertEquals(Optional.of(office.refused.resolve("DECSAL.dta").toString()), refused.fact(Fact.PLACE));
        assertEquals(List.of("WARNING staging.refused.notice", "WARNING staging.refused.notice"), office.notifier.codes());
        await("shelf empty", () -> fixture.staging().files().isEmpty());
        office.stage("DECSAL.dta", JANUARY);
        Await.result(fixture.staging().refuse(List.of(readable("DECSAL.dta").id()), "again", "Anne"));
        assertTrue(Office.names(office.refused).contains("DECSAL (2).dta"));
        assertEquals(List.of(), fixture.states());
    }

    @Test
    public void aRefusedHeldReportIsRefusedForGood() throws Exception {
        fixture.more.put("staging_kinds", "DECSAL");
        fixture.started();
        office.drop("DECSAL.dta", JANUARY);
        StagedFile file = readable("DECSAL.dta");
        assertEquals(1, Await.result(fixture.staging().refuse(List.of(file.id()), "wrong month", "Anne")).done());
        fixture.awaitStates(ReportState.REFUSED);
        assertEquals(Optional.of(office.refused.resolve("DECSAL.dta").toString()), office.journal.allReports().get(0).file().place());
        assertEquals(List.of("DECSAL.dta", "DECSAL.dta.txt"), Office.names(office.refused));
        assertEquals(JANUARY, Files.readString(office.refused.resolve("DECSAL.dta")));
        await("shelf empty", () -> fixture.staging().files().isEmpty());
    }

    @Test
    public void theMonthBeforeIsComparedAndAnotherFileOfTheMonthRemarked() throws Exception {
        fixture.started();
        office.drop("DECSAL.dta", "employer=1\nperiod=2025-12\n70");
        fixture.awaitStates(ReportState.SENT);
        office.drop("DECSAL.dta", "employer=1\nperiod=2026-01\n80");
        fixture.awaitStates(ReportState.SENT, ReportState.SENT);
        office.drop("DECSAL.dta", "employer=2\nperiod=2025-12\n90");
        fixture.awaitStates(ReportState.SENT, ReportState.SENT, ReportState.SENT);
        office.stage("DECSAL.dta", JANUARY);
        StagedFile file = readable("DECSAL.dta");
        assertEquals(new BigDecimal(70), file.content().get().before().orElseThrow().sumBefore());
        assertEquals(new BigDecimal(300), file.content().get().before().orElseThrow().sumNow());
        assertEquals(List.of("staging.remark.same-month"), codes(file.content().get().remarks()));
        assertTrue("a remark hinders nobody", file.releasable());
    }

    @Test
    public void whatCannotBeReleasedIsShownWithTheReason() throws Exception {
        fixture.started();
        Files.createSymbolicLink(office.staging.resolve("DECSAL_link.dta"), office.root.resolve("elsewhere"));
        Files.createDirectory(office.staging.resolve("DECMAL.dta"));
        Files.createDirectory(office.staging.resolve("somebody's order"));
        office.stage("DECSAL-broken.dta", "x");
        office.stage("OLDSAL.dta", "x");
        office.stage("SALRET.dta", "x");
        office.stage("DECSAL_empty.dta", "");
        office.stage(".hidden", "x");
        office.stage("DECSAL.dta.part", "x");
        String hostile = "\u202e{0}'%s\n<b>" + "é".repeat(100);
        office.stage(hostile, "x");
        await("all", () -> fixture.staging().files().stream().filter(file -> file.content().isPresent()).count() == 7);
        assertEquals(List.of("staging.empty", "staging.folder", "staging.link", "staging.name.invalid", "staging.name.received",
                "staging.name.retired", "staging.name.unknown"),
                fixture.staging().files().stream().flatMap(file -> file.content().get().hindrances().stream()).map(Message::code).sorted().toList());
        StagingResult result = Await.result(fixture.staging().release(fixture.staging().files().stream().map(StagedFile::id).toList(), "Anne"));
        assertEquals(0, result.done());
        assertEquals(7, result.refused().size());
        assertEquals(Message.of("staging.released.none", 0, 7), result.told());
        assertEquals(0, office.journal.count(EventType.STAGED_RELEASED));
        StagedFile unknown = fixture.staging().files().stream().filter(file -> file.name().equals(hostile)).findFirst().orElseThrow();
        assertEquals("what is no wage file can still be refused", 1,
                Await.result(fixture.staging().refuse(List.of(unknown.id()), "what is this", "Anne")).done());
        assertTrue(Office.names(office.refused).contains(hostile));
    }

    @Test
    public void anUnreadableContentHindersAndIsNoEnd() throws Exception {
        office.knowledge.unreadable("broken");
        fixture.started();
        office.stage("DECSAL.dta", "broken");
        office.stage("DECMAL.dta", "good");
        readable("DECMAL.dta");
        await("read", () -> file("DECSAL.dta").filter(file -> file.content().isPresent()).isPresent());
        assertEquals(List.of("staging.unreadable"), codes(file("DECSAL.dta").get().content().get().hindrances()));
        assertEquals(0, release(file("DECSAL.dta").get()).done());
    }

    @Test
    public void aJournalThatCannotBeWrittenReleasesNothing() throws Exception {
        fixture.started();
        office.stage("DECSAL.dta", JANUARY);
        StagedFile file = readable("DECSAL.dta");
        office.journal.down(true);
        assertEquals(List.of("staging.journal"), codes(release(file).refused()));
        assertEquals(List.of("DECSAL.dta"), Office.names(office.staging));
        assertEquals(List.of("staging.journal"), codes(Await.result(fixture.staging().refuse(List.of(file.id()), "x", "Anne")).refused()));
        office.journal.down(false);
        assertEquals(1, release(file).done());
    }

    /** Contents are read one after the other elsewhere: all are listed while not one could be read yet, and a release of one not read is refused. */
    @Test
    public void tenThousandFilesAreListedBeforeTheyAreRead() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        office.knowledge.gate(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 10_000; i++) {
            office.stage("DECSAL_" + i + ".dta", "employer=" + i);
        }
        fixture.started();
        await("all listed", () -> fixture.staging().files().size() == 10_000);
        assertEquals(0, fixture.staging().files().stream().filter(file -> file.content().isPresent()).count());
        StagedFile first = fixture.staging().files().get(0);
        assertEquals(List.of("staging.not-read"), codes(release(first).refused()));
        gate.countDown();
        for (int read = 1_000; read <= 10_000; read += 1_000) {
            int expected = read;
            await(read + " read", () -> fixture.staging().files().stream().filter(StagedFile::releasable).count() >= expected);
        }
        assertEquals("each once", 10_000, office.knowledge.summaries());
    }

    @Test
    public void listenersAreToldAndAStoppedEngineShowsNothing() throws Exception {
        Engine engine = fixture.engine();
        AtomicInteger told = new AtomicInteger();
        fixture.staging().addListener(() -> {
            throw new IllegalStateException("broken");
        });
        fixture.staging().addListener(told::incrementAndGet);
        engine.start();
        office.stage("DECSAL.dta", JANUARY);
        StagedFile file = readable("DECSAL.dta");
        int before = told.get();
        assertTrue(before > 0);
        Files.delete(office.staging.resolve("DECSAL.dta"));
        await("told of a file that is gone", () -> told.get() > before && fixture.staging().files().isEmpty());
        Await.result(engine.stop());
        assertEquals(Message.of("order.engine-stopped"), release(file).told());
        assertEquals(List.of(), fixture.staging().folders());
        assertEquals("nothing is said of a stopped engine", lu.seco.core.exchange.EngineStatus.STOPPED, engine.status());
    }

    private StagingResult release(StagedFile file) throws Exception {
        return Await.result(fixture.staging().release(List.of(file.id()), "Anne"));
    }

    private Optional<StagedFile> file(String name) {
        return fixture.staging().files().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private StagedFile readable(String name) throws Exception {
        await(name, () -> file(name).filter(StagedFile::releasable).isPresent());
        return file(name).orElseThrow();
    }

    private static List<String> codes(List<Message> messages) {
        return messages.stream().map(Message::code).toList();
    }

    private static void await(String what, Condition condition) throws Exception {
        Await.until(what, () -> Boolean.valueOf(condition.holds()));
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }
}
