// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.OtherVolume;
import lu.seco.exchange.internal.files.Handover;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What people decide about staged files, without threads. */
public class DecisionsTest {

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
    public void aContentThatChangedUnnoticedByTheFileSystemIsNotReleased() throws Exception {
        Path file = office.stage("DECSAL.dta", "employer=1");
        FileTime time = Files.getLastModifiedTime(file);
        kit.look();
        office.stage("DECSAL.dta", "employer=2");
        Files.setLastModifiedTime(file, time);
        StagingResult result = kit.releaser.release(List.of(kit.file("DECSAL.dta").id()), "Anne");
        assertEquals(List.of(Message.of("staging.changed", "DECSAL.dta")), result.refused());
        assertEquals(0, office.journal.count(EventType.STAGED_RELEASED));
        assertEquals(List.of(), Office.names(office.outbox));
    }

    @Test
    public void ofTwoOfTheSameContentReleasedTogetherTheSecondWaits() throws Exception {
        office.stage("DECSAL_1.dta", "employer=1");
        office.stage("DECSAL_2.dta", "employer=1");
        office.stage("DECSAL_3.dta", "employer=3");
        kit.look();
        List<String> ids = List.of(kit.file("DECSAL_1.dta").id(), kit.file("DECSAL_2.dta").id(), kit.file("DECSAL_3.dta").id());
        StagingResult result = kit.releaser.release(ids, "Anne");
        assertEquals(List.of(Message.of("staging.twin", "DECSAL_2.dta", "DECSAL_1.dta")), result.refused());
        assertEquals(List.of("DECSAL_1.dta", "DECSAL_3.dta"), Office.names(office.outbox));
        assertEquals(List.of("DECSAL_2.dta"), Office.names(office.staging));
        assertEquals(2, office.journal.count(EventType.STAGED_RELEASED));
        result = kit.releaser.release(List.of(kit.file("DECSAL_2.dta").id()), "Anne");
        assertEquals("the first is not yet taken", List.of(Message.of("staging.twin", "DECSAL_2.dta", "DECSAL_1.dta")), result.refused());
    }

    @Test
    public void manyAreReleasedInPartsAndABadOneStopsNoOther() throws Exception {
        for (int i = 0; i < 250; i++) {
            office.stage("DECSAL_" + i + ".dta", "employer=" + i);
        }
        kit.look();
        List<String> ids = new ArrayList<>(kit.shelf.files().stream().map(StagedFile::id).toList());
        ids.addAll(ids.subList(0, 5));
        ids.add(120, "nonsense");
        Files.delete(office.staging.resolve("DECSAL_77.dta"));
        StagingResult result = kit.releaser.release(ids, "Anne");
        assertEquals(249, result.done());
        assertEquals(Set.of(Message.of("staging.unknown", "nonsense"), Message.of("staging.vanished", "DECSAL_77.dta")), Set.copyOf(result.refused()));
        assertEquals(249, office.journal.count(EventType.STAGED_RELEASED));
        assertEquals(249, Office.names(office.outbox).size());
        assertEquals("woken after each part", 3, kit.intakeWoken.get());
    }

    @Test
    public void anEngineThatEndsReleasesAndRefusesNoMore() throws Exception {
        office.stage("DECSAL.dta", "employer=1");
        kit.look();
        String id = kit.file("DECSAL.dta").id();
        kit.ending.set(true);
        assertEquals(List.of(Message.of("staging.stopped", "DECSAL.dta")), kit.releaser.release(List.of(id), "Anne").refused());
        assertEquals(List.of(Message.of("staging.stopped", "DECSAL.dta")), kit.refuser.refuse(List.of(id), "no", "Anne").refused());
        assertEquals(List.of("DECSAL.dta"), Office.names(office.staging));
    }

    @Test
    public void anUnreachableOutboxReleasesNothing() throws Exception {
        office.stage("DECSAL.dta", "employer=1");
        kit.look();
        Files.delete(office.outbox);
        assertEquals(List.of(Message.of("staging.outbox", "DECSAL.dta", office.outbox)),
                kit.releaser.release(List.of(kit.file("DECSAL.dta").id()), "Anne").refused());
        assertEquals(0, office.journal.count(EventType.STAGED_RELEASED));
    }

    /** What SeCo put back belongs to SeCo's account: whoever prepared it must not be able to release it for that. */
    @Test
    public void aRecalledFileIsStillTheWorkOfWhoPreparedIt() throws Exception {
        office.recall = Duration.ofHours(1);
        fourEyes();
        office.stage("DECSAL.dta", "employer=1");
        kit.look();
        String owner = kit.file("DECSAL.dta").preparedBy().orElseThrow();
        assertEquals(1, kit.releaser.release(List.of(kit.file("DECSAL.dta").id()), "somebody else").done());
        take(office.outbox.resolve("DECSAL.dta"));
        kit.look();
        assertEquals(1, kit.recaller.recall(office.journal.allReports().get(0).id(), "Bob").done());
        kit.look();
        assertEquals(Optional.of(owner), kit.file("DECSAL.dta").preparedBy());
        assertEquals(List.of("staging.four-eyes.same"), codes(kit.releaser.release(List.of(kit.file("DECSAL.dta").id()), owner)));
    }

    /** After a stop the claimed copy may be SeCo's own: then nobody knows who prepared it. */
    @Test
    public void aHeldReportWhosePreparerIsUnknownNeedsAnotherWay() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        fourEyes();
        Path claimed = Files.createDirectory(office.data.intake().resolve("id-9999")).resolve("DECSAL.dta");
        Files.writeString(claimed, "employer=1");
        intake().recover(office.settings());
        assertEquals(ReportState.HELD, office.journal.allReports().get(0).state());
        kit.look();
        String id = kit.file("DECSAL.dta").id();
        assertEquals(List.of("staging.four-eyes.unknown"), codes(kit.releaser.release(List.of(id), "Anne")));
        assertEquals(1, kit.refuser.refuse(List.of(id), "once more, please", "Anne").done());
    }

    @Test
    public void aRefusalMakesAnUnusedReleaseVoid() throws Exception {
        office.stagingKinds = Set.of("DECMAL");
        kit = new StagingKit(office);
        office.stage("DECMAL.dta", "x");
        Files.writeString(office.outbox.resolve("DECMAL.dta"), "in the way");
        kit.look();
        assertEquals(0, kit.releaser.release(List.of(kit.file("DECMAL.dta").id()), "Anne").done());
        assertEquals(1, office.journal.count(EventType.STAGED_RELEASED));
        assertEquals(1, kit.refuser.refuse(List.of(kit.file("DECMAL.dta").id()), "wrong after all", "Anne").done());
        Files.delete(office.outbox.resolve("DECMAL.dta"));
        take(office.drop("DECMAL.dta", "x"));
        assertEquals(List.of(ReportState.HELD), office.journal.allReports().stream().map(report -> report.state()).toList());
    }

    @Test
    public void twoDecisionsAboutOneHeldReportAreOne() throws Exception {
        office.stagingKinds = Set.of("DECSAL");
        take(office.drop("DECSAL.dta", "employer=1"));
        kit.look();
        StagingKit other = new StagingKit(office);
        other.look();
        String id = kit.file("DECSAL.dta").id();
        assertEquals(1, kit.releaser.release(List.of(id), "Anne").done());
        assertEquals(List.of("staging.changed"), codes(other.refuser.refuse(List.of(id), "no", "Bob")));
        assertEquals(List.of(), Office.names(office.refused));
        assertEquals(0, office.journal.count(EventType.STAGED_REFUSED));
    }

    @Test
    public void aHiddenFileOfAnotherSecoIsLeftAlone() throws Exception {
        Path foreign = Files.writeString(office.staging.resolve(".seco-return-another"), "x");
        kit.look();
        assertTrue(Files.exists(foreign));
        assertEquals(List.of(), kit.shelf.files());
    }

    @Test
    public void aFolderForRefusedFilesThatIsNotThereRefusesNothing() throws Exception {
        office.stage("DECSAL.dta", "employer=1");
        kit.look();
        Path elsewhere = temporary.getRoot().toPath().resolveSibling("not-mounted-" + temporary.getRoot().getName());
        ExchangeSettings now = kit.settings;
        ExchangeSettings.Staging staging = now.staging();
        kit.settings = new ExchangeSettings(now.folders(), now.intake(), now.hours(), now.retry(), now.connection(), now.times(), now.actions(),
                new ExchangeSettings.Staging(staging.folders(), List.of(), elsewhere, Set.of(), Duration.ZERO, false), false);
        assertEquals(List.of(Message.of("staging.refused.folder", "DECSAL.dta", elsewhere)),
                kit.refuser.refuse(List.of(kit.file("DECSAL.dta").id()), "no", "Anne").refused());
        assertEquals(0, office.journal.count(EventType.STAGED_REFUSED));
        assertTrue("never made", Files.notExists(elsewhere));
    }

    @Test
    public void manyRefusalsAreToldOnce() throws Exception {
        for (int i = 0; i < 11; i++) {
            office.stage("DECSAL_" + i + ".dta", "employer=" + i);
        }
        kit.look();
        assertEquals(11, kit.refuser.refuse(kit.shelf.files().stream().map(StagedFile::id).toList(), "wrong month", "Anne").done());
        assertEquals(List.of(Message.of("staging.refused.notice.many", 11, "Anne", "wrong month")),
                office.notifier.notices().stream().map(notice -> notice.told()).toList());
    }

    @Test
    public void betweenVolumesTheContentIsCopiedBeforeTheSourceGoes() throws Exception {
        Path other = OtherVolume.folder(office.root);
        try {
            Path source = Files.writeString(other.resolve("DECSAL.dta"), "x");
            Files.writeString(office.outbox.resolve("DECSAL.dta"), "another");
            Path target = Handover.move(source, office.outbox,
                    new Handover.Names("DECSAL.dta", () -> List.of("DECSAL.dta", "DECSAL_2.dta")), Steps.NONE);
            assertEquals(office.outbox.resolve("DECSAL_2.dta"), target);
            assertEquals("x", Files.readString(target));
            assertEquals("another", Files.readString(office.outbox.resolve("DECSAL.dta")));
            assertEquals(List.of("DECSAL.dta", "DECSAL_2.dta"), Office.names(office.outbox));
            assertEquals(List.of(), Office.names(other));
        } finally {
            Files.deleteIfExists(other.resolve("DECSAL.dta"));
            Files.delete(other);
        }
    }

    private void fourEyes() {
        ExchangeSettings now = office.settings();
        ExchangeSettings.Staging staging = now.staging();
        kit.settings = new ExchangeSettings(now.folders(), now.intake(), now.hours(), now.retry(), now.connection(), now.times(), now.actions(),
                new ExchangeSettings.Staging(staging.folders(), List.of(), staging.refused(), staging.kinds(), staging.recall(), true), false);
    }

    private Intake intake() {
        return new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE),
                office.clock, Steps.NONE);
    }

    private void take(Path file) throws Exception {
        intake().take(Office.settled(file), office.settings());
    }

    private static List<String> codes(StagingResult result) {
        return result.refused().stream().map(Message::code).toList();
    }
}
