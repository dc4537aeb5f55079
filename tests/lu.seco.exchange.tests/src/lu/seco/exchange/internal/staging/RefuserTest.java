// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What comes of it when a person refuses files. */
public class RefuserTest {

    private static final String NAME = "DECSAL.dta";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private StagingKit kit;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        kit = new StagingKit(office);
    }

    @Test
    public void theFileLiesWithItsReasonTheJournalSaysItAndSomebodyIsTold() throws Exception {
        stage("employer=1");
        assertEquals(new StagingResult(1, List.of(), Message.of("staging.refused.all", 1, 0)), refuse("  wrong month \n"));
        Path place = office.refused.resolve(NAME);
        assertEquals("employer=1", Files.readString(place));
        assertEquals("staging.refused.sentence [DECSAL.dta, Anne, " + office.clock.instant() + ", wrong month]" + System.lineSeparator(),
                Files.readString(office.refused.resolve(NAME + ".txt")));
        assertEquals(List.of(), Office.names(office.staging));
        assertEquals(List.of(), kit.shelf.files());
        assertEquals(List.of("STAGING_REFUSAL_STORED after STAGED_REFUSED", "STAGING_HANDED_OVER after STAGED_REFUSED", "STAGING_REFUSED after STAGED_REFUSED"),
                kit.steps.told());
        JournalEvent event = event(EventType.STAGED_REFUSED);
        assertEquals(List.of("Anne", "wrong month", place.toString(), NAME), List.of(Fact.PERSON, Fact.NOTE, Fact.PLACE, Fact.FILE_NAME).stream()
                .map(fact -> event.fact(fact).orElse("none")).toList());
        assertEquals(List.of(new Notice(Notice.Level.WARNING, Message.of("staging.refused.notice", NAME, "Anne", "wrong month"),
                Optional.of(Subject.staged(Office.sha("employer=1"))))), office.notifier.notices());
    }

    @Test
    public void aRefusalNeedsAReasonAndALongOneIsCut() throws Exception {
        stage("employer=1");
        assertEquals(new StagingResult(0, List.of(), Message.of("staging.reason-missing")), refuse(" \n\t"));
        assertEquals(List.of(NAME), Office.names(office.staging));
        assertEquals(1, refuse("\ud83d\ude00".repeat(501)).done());
        assertEquals(Optional.of("\ud83d\ude00".repeat(500)), event(EventType.STAGED_REFUSED).fact(Fact.NOTE));
    }

    @Test
    public void aReasonOfFiveHundredSignsIsKeptWhole() throws Exception {
        stage("employer=1");
        refuse("\ud83d\ude00".repeat(500));
        assertEquals(Optional.of("\ud83d\ude00".repeat(500)), event(EventType.STAGED_REFUSED).fact(Fact.NOTE));
    }

    @Test
    public void anEarlierRefusedFileOfThatNameStays() throws Exception {
        stage("employer=1");
        refuse("one");
        stage("employer=2");
        refuse("two");
        assertEquals(List.of("DECSAL (2).dta", "DECSAL (2).dta.txt", NAME, "DECSAL.dta.txt"), Office.names(office.refused));
        assertEquals("employer=1", Files.readString(office.refused.resolve(NAME)));
        assertEquals("employer=2", Files.readString(office.refused.resolve("DECSAL (2).dta")));
    }

    @Test
    public void tenAreToldOneByOneAndNoneIsCountedTwice() throws Exception {
        for (int i = 0; i < 10; i++) {
            office.stage("DECSAL_" + i + ".dta", "employer=" + i);
        }
        kit.look();
        List<String> ids = kit.shelf.files().stream().map(StagedFile::id).toList();
        StagingResult result = kit.refuser.refuse(List.of(ids, ids, List.of("nonsense")).stream().flatMap(List::stream).toList(), "no", "Anne");
        assertEquals(new StagingResult(10, List.of(Message.of("staging.unknown", "nonsense")), Message.of("staging.refused.some", 10, 1)), result);
        assertEquals(10, office.notifier.codes().stream().filter("WARNING staging.refused.notice"::equals).count());
    }

    @Test
    public void aFileThatIsGoneOrChangedIsNotRefused() throws Exception {
        stage("employer=1");
        office.stage(NAME, "employer=22");
        assertEquals(List.of(Message.of("staging.changed", NAME)), refuse("no").refused());
        Files.delete(office.staging.resolve(NAME));
        assertEquals(List.of(Message.of("staging.vanished", NAME)), refuse("no").refused());
        assertEquals(List.of(), office.notifier.codes());
        assertEquals(0, office.journal.count(EventType.STAGED_REFUSED));
    }

    @Test
    public void whatIsNoFileOrHasNotSettledIsNotRefused() throws Exception {
        Files.createSymbolicLink(office.staging.resolve("DECMAL.dta"), office.root.resolve("elsewhere"));
        office.stage(NAME, "employer=1");
        kit.lookOnce();
        assertEquals(List.of(Message.of("staging.link", "DECMAL.dta"), Message.of("staging.not-read", NAME)),
                kit.refuser.refuse(List.of(kit.file("DECMAL.dta").id(), kit.file(NAME).id()), "no", "Anne").refused());
    }

    @Test
    public void aFolderOfOursIsMadeAndAFileInItsPlaceIsSaid() throws Exception {
        stage("employer=1");
        Files.delete(office.refused);
        Files.writeString(office.refused, "in the way");
        assertEquals(List.of("staging.not-moved"), refuse("no").refused().stream().map(Message::code).toList());
        assertEquals(List.of(NAME), Office.names(office.staging));
        assertEquals(1, kit.log.count("not moved to"));
        Files.delete(office.refused);
        assertEquals(1, refuse("no").done());
    }

    @Test
    public void aJournalThatCannotBeWrittenRefusesNothing() throws Exception {
        stage("employer=1");
        office.journal.down(true);
        assertEquals(List.of(Message.of("staging.journal", NAME)), refuse("no").refused());
        assertEquals(List.of(NAME), Office.names(office.staging));
        assertEquals(List.of(), Office.files(office.refused));
        assertEquals(1, kit.log.count("refusal not stored"));
    }

    @Test
    public void aHeldReportEndsWithItsFileAndItsReason() throws Exception {
        String id = held("employer=1");
        assertEquals(1, refuse("not ours").done());
        Report report = office.journal.report(id).orElseThrow();
        assertEquals(ReportState.REFUSED, report.state());
        assertEquals(List.of("STAGING_REFUSAL_STORED after REPORT_REFUSED", "STAGING_HANDED_OVER after REPORT_REFUSED", "STAGING_REFUSED after REPORT_REFUSED"),
                kit.steps.told());
        assertEquals("staging.refused.sentence", report.progress().reason().orElseThrow().code());
        assertEquals(List.of(NAME, NAME + ".txt"), Office.names(office.refused));
        assertEquals(Optional.of(office.refused.resolve(NAME).toString()), event(EventType.REPORT_REFUSED).fact(Fact.PLACE));
        assertEquals(Optional.of("Anne"), event(EventType.REPORT_REFUSED).fact(Fact.PERSON));
        assertEquals(Optional.of(Subject.report(id)), office.notifier.notices().get(office.notifier.notices().size() - 1).subject());
        assertEquals(List.of(), kit.shelf.files());
    }

    @Test
    public void aHeldReportWithoutContentIsGone() throws Exception {
        String id = held("employer=1");
        office.contents.lose(Office.sha("employer=1"));
        assertEquals(List.of(Message.of("staging.vanished", NAME)), refuse("no").refused());
        assertEquals(ReportState.HELD, office.journal.report(id).orElseThrow().state());
    }

    @Test
    public void aPersonWhoWasQuickerLeavesNothingInTheFolder() throws Exception {
        String id = held("employer=1");
        office.journal.beforeNext(() -> append(event(EventType.REPORT_QUEUED, id), event(EventType.REPORT_SENDING, id), event(EventType.REPORT_SENT, id)));
        assertEquals(List.of(Message.of("staging.changed", NAME)), refuse("no").refused());
        assertEquals(List.of(), Office.names(office.refused));
        assertEquals(ReportState.SENT, office.journal.report(id).orElseThrow().state());
    }

    @Test
    public void aHeldReportWhoseFileCannotBeNamedIsRefusedAndNamedAtTheNextLook() throws Exception {
        String id = held("employer=1");
        Path hidden = office.refused.resolve(".seco-return-" + id);
        office.journal.beforeNext(() -> delete(hidden));
        assertEquals(1, refuse("no").done());
        assertEquals(1, kit.log.count("not yet named"));
        Files.writeString(hidden, "employer=1");
        Files.delete(office.refused.resolve(NAME + ".txt"));
        kit.look();
        assertEquals(List.of(NAME, NAME + ".txt"), Office.names(office.refused));
        assertTrue(Files.readString(office.refused.resolve(NAME + ".txt")).startsWith("staging.refused.sentence"));
    }

    private void stage(String content) throws Exception {
        office.stage(NAME, content);
        kit.look();
    }

    /** Returns the id of the report. */
    private String held(String content) throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        kit = new StagingKit(office);
        new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE), office.clock,
                Steps.NONE).take(Office.settled(office.drop(NAME, content)), office.settings());
        kit.look();
        return kit.file(NAME).id();
    }

    private StagingResult refuse(String reason) {
        return kit.refuser.refuse(List.of(kit.file(NAME).id()), reason, "Anne");
    }

    private JournalEvent event(EventType type) {
        return office.journal.all().stream().filter(event -> event.type() == type).findFirst().orElseThrow();
    }

    private static NewEvent event(EventType type, String report) {
        return new NewEvent(type, Subject.report(report), Map.of());
    }

    private void append(NewEvent... events) {
        try {
            office.journal.append(List.of(events));
        } catch (JournalException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
