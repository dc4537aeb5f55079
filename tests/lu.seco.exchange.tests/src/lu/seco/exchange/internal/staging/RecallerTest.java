// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What comes of it when a person pulls a released file back. */
public class RecallerTest {

    private static final String NAME = "DECSAL.dta";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private StagingKit kit;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        office.recall = Duration.ofHours(1);
        kit = new StagingKit(office);
    }

    @Test
    public void theFileIsBackWithItsNameAndTheJournalSaysWhoAndWhere() throws Exception {
        Report report = released("employer=1");
        kit.steps.told();
        StagingResult result = kit.recaller.recall(report.id(), "Anne");
        assertEquals(List.of("STAGING_RECALL_STORED after REPORT_RECALLED", "STAGING_HANDED_OVER after REPORT_RECALLED",
                "STAGING_RECALLED after REPORT_RECALLED"), kit.steps.told());
        assertEquals(new StagingResult(1, List.of(), Message.of("staging.recalled", NAME)), result);
        assertEquals(List.of(NAME), Office.names(office.staging));
        assertEquals("employer=1", Files.readString(office.staging.resolve(NAME)));
        Report now = office.journal.report(report.id()).orElseThrow();
        assertEquals(ReportState.RECALLED, now.state());
        assertEquals(Optional.of(Message.of("staging.recalled.by", "Anne")), now.progress().reason());
        JournalEvent event = event(EventType.STAGED_RECALLED);
        assertEquals(Map.of(Fact.SHA256, Office.sha("employer=1"), Fact.FILE_NAME, NAME, Fact.REPORT, report.id(), Fact.PERSON, "Anne", Fact.PLACE,
                office.staging.resolve(NAME).toString(), Fact.PREPARER, preparer()), event.facts());
        assertEquals(Optional.of(office.staging.resolve(NAME).toString()), event(EventType.REPORT_RECALLED).fact(Fact.PLACE));
    }

    @Test
    public void aNameThatIsTakenMeanwhileIsLeftAloneAndOneOfTheSameMeaningUsed() throws Exception {
        Report report = released("employer=1");
        office.stage(NAME, "employer=2");
        StagingResult result = kit.recaller.recall(report.id(), "Anne");
        assertEquals(Message.of("staging.recalled", "DECSAL_02_2026_2.dta"), result.told());
        assertEquals("employer=2", Files.readString(office.staging.resolve(NAME)));
        assertEquals("employer=1", Files.readString(office.staging.resolve("DECSAL_02_2026_2.dta")));
    }

    @Test
    public void ofSeveralFoldersItIsTheOneItCameFrom() throws Exception {
        Path second = Files.createDirectory(office.root.resolve("second"));
        folders(office.staging, second);
        Files.writeString(second.resolve(NAME), "employer=1");
        kit.look();
        Report report = releaseAndTake();
        assertEquals(1, kit.recaller.recall(report.id(), "Anne").done());
        assertEquals(List.of(List.of(), List.of(NAME)), List.of(Office.names(office.staging), Office.names(second)));
    }

    @Test
    public void ifThatFolderIsNotWatchedAnyMoreItIsTheFirstThatIsThere() throws Exception {
        Report report = released("employer=1");
        Path next = Files.createDirectory(office.root.resolve("next"));
        folders(office.root.resolve("not-mounted"), next);
        assertEquals(1, kit.recaller.recall(report.id(), "Anne").done());
        assertEquals(List.of(NAME), Office.names(next));
        assertEquals(List.of(), Office.names(office.staging));
    }

    @Test
    public void withoutAnyFolderItGoesOn() throws Exception {
        Report report = released("employer=1");
        Files.delete(office.staging);
        assertRefused(Message.of("staging.recall.folder", NAME), kit.recaller.recall(report.id(), "Anne"));
        assertEquals(ReportState.QUEUED, state(report));
    }

    @Test
    public void withoutItsContentItGoesOnToBeHeldByWhoSends() throws Exception {
        Report report = released("employer=1");
        office.contents.lose(report.file().sha256());
        assertRefused(Message.of("send.content-missing", NAME), kit.recaller.recall(report.id(), "Anne"));
        assertEquals(ReportState.QUEUED, state(report));
    }

    @Test
    public void whatIsWithSofieIsTooLate() throws Exception {
        Report report = released("employer=1");
        office.journal.append(List.of(sending(report)));
        assertRefused(Message.of("staging.recall.too-late", NAME), kit.recaller.recall(report.id(), "Anne"));
        assertEquals(List.of(), Office.names(office.staging));
    }

    @Test
    public void anEngineThatWasQuickerLeavesNoHiddenCopy() throws Exception {
        Report report = released("employer=1");
        office.journal.beforeNext(() -> append(sending(report)));
        assertRefused(Message.of("staging.recall.too-late", NAME), kit.recaller.recall(report.id(), "Anne"));
        assertEquals(ReportState.SENDING, state(report));
        assertEquals(List.of(), Office.names(office.staging));
        assertEquals(0, office.journal.count(EventType.STAGED_RECALLED));
    }

    @Test
    public void whatNobodyReleasedIsNotRecalledHere() throws Exception {
        take(office.drop(NAME, "employer=1"));
        Report report = office.journal.allReports().get(0);
        assertRefused(Message.of("staging.recall.not-released", NAME), kit.recaller.recall(report.id(), "Anne"));
        assertEquals(ReportState.QUEUED, state(report));
        assertRefused(Message.of("decide.unknown", "nonsense"), kit.recaller.recall("nonsense", "Anne"));
    }

    @Test
    public void aJournalThatCannotBeWrittenChangesNothing() throws Exception {
        Report report = released("employer=1");
        office.journal.down(true);
        assertRefused(Message.of("staging.journal", report.id()), kit.recaller.recall(report.id(), "Anne"));
        assertEquals(1, kit.log.count("recall not stored"));
        office.journal.down(false);
        kit.look();
        assertEquals(ReportState.QUEUED, state(report));
        assertEquals("the hidden copy goes at the next look", List.of(), Office.names(office.staging));
    }

    @Test
    public void aCopyThatCannotBeMadeIsSaidAndItGoesOn() throws Exception {
        Report report = released("employer=1");
        Path inTheWay = Files.createDirectory(office.staging.resolve(".seco-return-" + report.id()));
        Files.writeString(inTheWay.resolve("full"), "x");
        StagingResult result = kit.recaller.recall(report.id(), "Anne");
        assertEquals(List.of("staging.recall.not-written"), result.refused().stream().map(Message::code).toList());
        assertEquals(ReportState.QUEUED, state(report));
    }

    /** The events are stored; the content comes into the folder again when the next look finds out how to name it. */
    @Test
    public void whatIsRecalledButCannotBeNamedIsRecalled() throws Exception {
        Report report = released("employer=1");
        Path hidden = office.staging.resolve(".seco-return-" + report.id());
        office.journal.beforeNext(() -> delete(hidden));
        assertEquals(new StagingResult(1, List.of(), Message.of("staging.recalled.later", NAME)), kit.recaller.recall(report.id(), "Anne"));
        assertEquals(ReportState.RECALLED, state(report));
        assertEquals(1, kit.log.count("not yet named"));
    }

    @Test
    public void aDamagedHiddenCopyOfARecalledFileIsMadeAnewFromTheStore() throws Exception {
        Report report = released("employer=1");
        Path hidden = office.staging.resolve(".seco-return-" + report.id());
        office.journal.beforeNext(() -> delete(hidden));
        kit.recaller.recall(report.id(), "Anne");
        Files.writeString(hidden, "empl");
        kit.look();
        assertEquals(List.of(NAME), Office.names(office.staging));
        assertEquals("employer=1", Files.readString(office.staging.resolve(NAME)));
        assertEquals(1, kit.log.count("does not hold the content"));
    }

    @Test
    public void aHiddenFolderOfThatNameIsLeftAlone() throws Exception {
        Report report = released("employer=1");
        Path hidden = Files.createDirectory(office.staging.resolve(".seco-return-" + report.id()));
        kit.look();
        assertEquals(List.of(hidden.getFileName().toString()), Office.names(office.staging));
    }

    private void folders(Path... watched) {
        ExchangeSettings now = kit.settings;
        ExchangeSettings.Staging staging = now.staging();
        kit.settings = new ExchangeSettings(now.folders(), now.intake(), now.hours(), now.retry(), now.connection(), now.times(), now.actions(),
                new ExchangeSettings.Staging(List.of(watched), List.of(), staging.refused(), staging.kinds(), staging.recall(), false), false);
    }

    private Report released(String content) throws Exception {
        office.stage(NAME, content);
        kit.look();
        return releaseAndTake();
    }

    private Report releaseAndTake() throws Exception {
        assertEquals(1, kit.releaser.release(List.of(kit.file(NAME).id()), "Bob").done());
        take(office.outbox.resolve(NAME));
        return office.journal.allReports().get(0);
    }

    private void take(Path file) throws Exception {
        new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE), office.clock,
                Steps.NONE).take(Office.settled(file), office.settings());
    }

    private String preparer() {
        return event(EventType.STAGED_RELEASED).fact(Fact.PREPARER).orElseThrow();
    }

    private JournalEvent event(EventType type) {
        return office.journal.all().stream().filter(event -> event.type() == type).findFirst().orElseThrow();
    }

    private ReportState state(Report report) {
        return office.journal.report(report.id()).orElseThrow().state();
    }

    private static NewEvent sending(Report report) {
        return new NewEvent(EventType.REPORT_SENDING, Subject.report(report.id()), Map.of(Fact.ATTEMPT, "1", Fact.RUN, "run"));
    }

    private void append(NewEvent event) {
        try {
            office.journal.append(List.of(event));
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

    private static void assertRefused(Message why, StagingResult result) {
        assertEquals(new StagingResult(0, List.of(why), why), result);
    }
}
