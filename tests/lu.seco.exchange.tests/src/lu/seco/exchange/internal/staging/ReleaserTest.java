// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What comes of it when a person releases files. */
public class ReleaserTest {

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
    public void aReleaseSaysWhatWasReleasedByWhomAndIsTold() throws Exception {
        String owner = stage("employer=1\nperiod=2026-02\nnote 1");
        assertEquals(new StagingResult(1, List.of(), Message.of("staging.released.all", 1, 0)), release("Anne"));
        JournalEvent event = event(EventType.STAGED_RELEASED);
        assertEquals(List.of("Anne", NAME, "DECSAL", "1", "2026-02", "32", Office.sha("employer=1\nperiod=2026-02\nnote 1"),
                office.staging.resolve(NAME).toString(), owner, "0"),
                List.of(Fact.PERSON, Fact.FILE_NAME, Fact.KIND, Fact.EMPLOYER, Fact.PERIOD, Fact.SIZE, Fact.SHA256, Fact.SOURCE, Fact.PREPARER, Fact.ERRORS)
                        .stream().map(fact -> event.fact(fact).orElse("none")).toList());
        assertEquals(List.of(), kit.shelf.files());
        assertEquals(List.of(1, 1, 0), List.of(kit.intakeWoken.get(), kit.told.get(), kit.runsWoken.get()));
        assertEquals(1, kit.log.count("released: "));
        assertEquals(List.of("STAGING_RELEASE_STORED after STAGED_RELEASED", "STAGING_HANDED_OVER after STAGED_RELEASED",
                "STAGING_RELEASED after STAGED_RELEASED"), kit.steps.told());
    }

    @Test
    public void aFileThatSomebodyIsWritingWaits() throws Exception {
        stage("employer=1");
        kit.open = Set::copyOf;
        assertEquals(new StagingResult(0, List.of(Message.of("staging.open", NAME)), Message.of("staging.released.none", 0, 1)), release("Anne"));
        kit.open = files -> Set.of();
        assertEquals(1, release("Anne").done());
    }

    @Test
    public void whoSeesAnOldPictureIsToldWhatBecameOfTheFile() throws Exception {
        stage("employer=1");
        String seen = kit.file(NAME).id();
        office.stage(NAME, "employer=22");
        kit.look();
        assertEquals(List.of(Message.of("staging.changed", NAME)), kit.releaser.release(List.of(seen), "Anne").refused());
        Files.delete(office.staging.resolve(NAME));
        kit.look();
        assertEquals(List.of(Message.of("staging.vanished", NAME)), kit.releaser.release(List.of(seen), "Anne").refused());
    }

    @Test
    public void anEngineThatEndsStillKnowsTheNameOfWhatIsGone() throws Exception {
        stage("employer=1");
        String seen = kit.file(NAME).id();
        Files.delete(office.staging.resolve(NAME));
        kit.look();
        kit.ending.set(true);
        assertEquals(List.of(Message.of("staging.stopped", NAME), Message.of("staging.stopped", "nonsense")),
                kit.releaser.release(List.of(seen, "nonsense"), "Anne").refused());
    }

    @Test
    public void aFileThatIsGoneOrChangedSinceIsNotReleased() throws Exception {
        stage("employer=1");
        Files.delete(office.staging.resolve(NAME));
        assertEquals(List.of(Message.of("staging.vanished", NAME)), release("Anne").refused());
        stage("employer=2");
        office.stage(NAME, "employer=33");
        assertEquals(List.of(Message.of("staging.changed", NAME)), release("Anne").refused());
        assertEquals(0, office.journal.count(EventType.STAGED_RELEASED));
    }

    @Test
    public void whatWasNotYetReadIsNotReleased() throws Exception {
        office.stage(NAME, "employer=1");
        StagingKit unread = new StagingKit(office);
        unread.lookOnce();
        assertEquals(List.of(Message.of("staging.not-read", NAME)), unread.releaser.release(List.of(unread.file(NAME).id()), "Anne").refused());
    }

    @Test
    public void whatIsNoFileIsNotReleasedAndSaysWhy() throws Exception {
        Files.createSymbolicLink(office.staging.resolve(NAME), office.root.resolve("elsewhere"));
        kit.look();
        assertFalse(kit.file(NAME).releasable());
        assertEquals(List.of(Message.of("staging.link", NAME)), release("Anne").refused());
    }

    @Test
    public void aJournalThatCannotBeWrittenReleasesNothing() throws Exception {
        stage("employer=1");
        office.journal.down(true);
        assertEquals(List.of(Message.of("staging.journal", NAME)), release("Anne").refused());
        assertEquals(List.of(NAME), Office.names(office.staging));
        assertEquals(List.of(), Office.names(office.outbox));
        assertEquals("nothing is in Départ", 0, kit.intakeWoken.get());
        assertEquals(1, kit.log.count("release not stored"));
        office.journal.down(false);
        assertEquals(1, release("Anne").done());
    }

    @Test
    public void aReleaseThatNobodyTookWithinADayKeepsNoTwin() throws Exception {
        stage("employer=1");
        assertEquals(1, release("Anne").done());
        office.stage("DECSAL_2.dta", "employer=1");
        kit.look();
        String second = kit.file("DECSAL_2.dta").id();
        assertEquals(List.of(Message.of("staging.twin", "DECSAL_2.dta", NAME)), kit.releaser.release(List.of(second), "Anne").refused());
        office.clock.advance(Duration.ofDays(2));
        assertEquals(1, kit.releaser.release(List.of(second), "Anne").done());
    }

    @Test
    public void aReleaseWhoseFileNeverMovedIsReleasedAgain() throws Exception {
        stage("employer=1");
        Files.writeString(office.outbox.resolve(NAME), "in the way");
        Files.writeString(office.outbox.resolve("DECSAL_02_2026_2.dta"), "in the way too");
        assertEquals(1, release("Anne").done());
        assertEquals("employer=1", Files.readString(office.outbox.resolve("DECSAL_02_2026_3.dta")));
        office.stage("DECMAL.dta", "employer=2");
        Files.writeString(office.outbox.resolve("DECMAL.dta"), "in the way");
        kit.look();
        String id = kit.file("DECMAL.dta").id();
        assertEquals(List.of(Message.of("staging.name-taken", "DECMAL.dta", office.outbox)), kit.releaser.release(List.of(id), "Anne").refused());
        Files.delete(office.outbox.resolve("DECMAL.dta"));
        assertEquals("its own release is no twin", 1, kit.releaser.release(List.of(id), "Anne").done());
    }

    @Test
    public void aHeldReportIsReleasedWithoutTheOutboxAndCanBePulledBackForAWhile() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        office.recall = Duration.ofHours(1);
        kit = new StagingKit(office);
        take(office.drop(NAME, "employer=1"));
        kit.look();
        Files.delete(office.outbox);
        assertEquals(1, release("Anne").done());
        Report report = office.journal.allReports().get(0);
        assertEquals(ReportState.QUEUED, report.state());
        assertEquals(Optional.of(Message.of("staging.released.by", "Anne")), report.progress().reason());
        assertEquals(Optional.of(office.clock.instant().plus(Duration.ofHours(1))), report.progress().nextTry());
        assertEquals(List.of("STAGING_RELEASE_STORED after REPORT_QUEUED"), kit.steps.told());
        assertEquals(List.of(1, 0, 1), List.of(kit.runsWoken.get(), kit.intakeWoken.get(), kit.told.get()));
        assertEquals(List.of(), kit.shelf.files());
        Files.createDirectory(office.outbox);
        kit.look();
        assertEquals(List.of(new Released(report.id(), NAME, "Anne", report.progress().nextTry().orElseThrow())), kit.shelf.recallable());
    }

    @Test
    public void ofTwoHeldReportsOfOneContentTheSecondIsReadAnewBeforeItGoes() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        office.holdTwins = false;
        kit = new StagingKit(office);
        take(office.drop("DECSAL_1.dta", "employer=1"));
        take(office.drop("DECSAL_2.dta", "employer=1"));
        office.holdTwins = true;
        kit = new StagingKit(office);
        kit.look();
        assertEquals(1, kit.releaser.release(List.of(kit.file("DECSAL_1.dta").id()), "Anne").done());
        String second = kit.file("DECSAL_2.dta").id();
        assertEquals(List.of(Message.of("staging.twin", "DECSAL_2.dta", "DECSAL_1.dta")), kit.releaser.release(List.of(second), "Anne").refused());
        assertEquals(List.of(second), kit.shelf.unread(office.clock.instant()));
        kit.readAgain();
        assertTrue(kit.file("DECSAL_2.dta").content().orElseThrow().remarks().get(0).code().startsWith("staging.remark.sent-already"));
        assertEquals("now a person has seen it", 1, kit.releaser.release(List.of(second), "Anne").done());
    }

    @Test
    public void whereTwinsAreNotHeldTheSecondHeldReportGoesAtOnce() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        office.holdTwins = false;
        kit = new StagingKit(office);
        take(office.drop("DECSAL_1.dta", "employer=1"));
        take(office.drop("DECSAL_2.dta", "employer=1"));
        kit.look();
        assertEquals(2, kit.releaser.release(List.of(kit.file("DECSAL_1.dta").id(), kit.file("DECSAL_2.dta").id()), "Anne").done());
    }

    @Test
    public void aHeldReportStaysIfTheJournalCannotBeWrittenOrSomebodyWasQuicker() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        kit = new StagingKit(office);
        take(office.drop(NAME, "employer=1"));
        kit.look();
        office.journal.down(true);
        assertEquals(List.of(Message.of("staging.journal", NAME)), release("Anne").refused());
        office.journal.down(false);
        StagingKit other = new StagingKit(office);
        other.look();
        assertEquals(1, other.refuser.refuse(List.of(other.file(NAME).id()), "no", "Bob").done());
        assertEquals(List.of(Message.of("staging.changed", NAME)), release("Anne").refused());
        assertEquals(0, kit.runsWoken.get());
    }

    /** Returns who prepared it. */
    private String stage(String content) throws Exception {
        office.stage(NAME, content);
        kit.look();
        return kit.file(NAME).preparedBy().orElseThrow();
    }

    private StagingResult release(String person) {
        return kit.releaser.release(List.of(kit.file(NAME).id()), person);
    }

    private void take(Path file) throws Exception {
        new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE), office.clock,
                Steps.NONE).take(Office.settled(file), office.settings());
    }

    private JournalEvent event(EventType type) {
        return office.journal.all().stream().filter(event -> event.type() == type).findFirst().orElseThrow();
    }
}
