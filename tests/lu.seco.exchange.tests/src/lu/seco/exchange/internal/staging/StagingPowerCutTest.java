// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.ReportState;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.PowerCut;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The power goes at every step of every decision. No content is without a place, none is sent that was not released, none is there twice. */
public class StagingPowerCutTest {

    private static final String NAME = "DECSAL.dta";
    private static final String CONTENT = "employer=1\nperiod=2026-01\n100";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void aReleaseIsDoneOrTheFileWaitsAsBefore() throws Exception {
        int cuts = 0;
        for (int step = 1;; step++) {
            Office office = new Office(temporary.newFolder("release" + step).toPath());
            office.stage(NAME, CONTENT);
            StagingKit kit = new StagingKit(office);
            kit.look();
            String id = kit.file(NAME).id();
            if (!cut(office, step, () -> kit.releaser.release(List.of(id), "Anne"))) {
                assertEquals(List.of(NAME), Office.names(office.outbox));
                break;
            }
            cuts++;
            String where = office.mains.where();
            assertEquals(where, List.of(), Office.names(office.outbox));
            StagingKit next = new StagingKit(office);
            next.look();
            assertTrue(where, next.file(NAME).releasable());
            assertEquals(where, 1, next.releaser.release(List.of(next.file(NAME).id()), "Anne").done());
            assertEquals(where, CONTENT, Files.readString(office.outbox.resolve(NAME)));
            assertEquals(where, List.of(), Office.names(office.staging));
        }
        assertTrue("cuts " + cuts, cuts >= 3);
    }

    @Test
    public void aRecalledFileIsBackOrTheReportGoesOn() throws Exception {
        int cuts = 0;
        for (int step = 1;; step++) {
            Office office = recallable("recall" + step);
            String report = office.journal.allReports().get(0).id();
            StagingKit kit = new StagingKit(office);
            boolean cut = cut(office, step, () -> kit.recaller.recall(report, "Anne"));
            String where = cut ? office.mains.where() : "no cut";
            new StagingKit(office).look();
            StagingKit next = new StagingKit(office);
            next.look();
            ReportState state = office.journal.allReports().get(0).state();
            assertEquals(where, state == ReportState.RECALLED ? List.of(NAME) : List.of(), Office.names(office.staging));
            assertTrue(where, state == ReportState.RECALLED || state == ReportState.QUEUED);
            assertEquals(where, office.journal.count(EventType.STAGED_RECALLED), office.journal.count(EventType.REPORT_RECALLED));
            if (state == ReportState.RECALLED) {
                assertEquals(where, CONTENT, Files.readString(office.staging.resolve(NAME)));
                assertTrue(where, next.file(NAME).releasable());
            }
            if (!cut) {
                assertEquals(ReportState.RECALLED, state);
                break;
            }
            cuts++;
        }
        assertTrue("cuts " + cuts, cuts >= 2);
    }

    @Test
    public void aRefusedHeldReportLiesWithItsReasonOrWaitsAsBefore() throws Exception {
        int cuts = 0;
        for (int step = 1;; step++) {
            Office office = new Office(temporary.newFolder("held" + step).toPath());
            office.stagingKinds = Set.of("DECSAL");
            intake(office, office.drop(NAME, CONTENT));
            StagingKit kit = new StagingKit(office);
            kit.look();
            String report = kit.file(NAME).id();
            boolean cut = cut(office, step, () -> kit.refuser.refuse(List.of(report), "falsch", "Anne"));
            String where = cut ? office.mains.where() : "no cut";
            new StagingKit(office).look();
            new StagingKit(office).look();
            ReportState state = office.journal.allReports().get(0).state();
            boolean refused = state == ReportState.REFUSED;
            assertTrue(where, refused || state == ReportState.HELD);
            List<String> names = Office.names(office.refused);
            assertEquals(where + names, refused, names.contains(NAME));
            assertFalse(where + names, names.stream().anyMatch(name -> name.startsWith(".")));
            if (refused) {
                assertTrue(where, Files.readString(office.refused.resolve(NAME + ".txt")).contains("falsch"));
            }
            if (!cut) {
                assertTrue(refused);
                break;
            }
            cuts++;
        }
        assertTrue("cuts " + cuts, cuts >= 3);
    }

    @Test
    public void aRefusedFileIsGoneOrWaitsAsBefore() throws Exception {
        for (int step = 1;; step++) {
            Office office = new Office(temporary.newFolder("refuse" + step).toPath());
            office.stage(NAME, CONTENT);
            StagingKit kit = new StagingKit(office);
            kit.look();
            String id = kit.file(NAME).id();
            boolean cut = cut(office, step, () -> kit.refuser.refuse(List.of(id), "falsch", "Anne"));
            String where = cut ? office.mains.where() : "no cut";
            if (!cut) {
                assertEquals(List.of(NAME, NAME + ".txt"), Office.names(office.refused));
                assertEquals(List.of(), Office.names(office.staging));
                return;
            }
            assertEquals(where, List.of(NAME), Office.names(office.staging));
            StagingKit next = new StagingKit(office);
            next.look();
            assertEquals(where, 1, next.refuser.refuse(List.of(next.file(NAME).id()), "falsch", "Anne").done());
            assertEquals(where, List.of(), Office.names(office.staging));
        }
    }

    /** The move fails after the release was stored: as after a power cut, the file waits on. */
    @Test
    public void aFileThatCannotBeMovedWaitsOnAndDoesNotKeepTheOthers() throws Exception {
        Office office = new Office(temporary.newFolder("move").toPath());
        office.stage(NAME, CONTENT);
        office.stage("DECMAL.dta", "other");
        Files.writeString(office.outbox.resolve("DECMAL.dta"), "not yet taken");
        StagingKit kit = new StagingKit(office);
        kit.look();
        var result = kit.releaser.release(List.of(kit.file("DECMAL.dta").id(), kit.file(NAME).id()), "Anne");
        assertEquals(1, result.done());
        assertEquals(List.of("staging.name-taken"), result.refused().stream().map(message -> message.code()).toList());
        assertEquals(2, office.journal.count(EventType.STAGED_RELEASED));
        assertEquals("not yet taken", Files.readString(office.outbox.resolve("DECMAL.dta")));
        assertEquals(List.of("DECMAL.dta", NAME), Office.names(office.outbox));
        assertEquals(List.of("DECMAL.dta"), Office.names(office.staging));
        assertTrue(kit.file("DECMAL.dta").releasable());
    }

    /** A released report that waits in the window. */
    private Office recallable(String folder) throws Exception {
        Office office = new Office(temporary.newFolder(folder).toPath());
        office.recall = Duration.ofHours(1);
        office.stage(NAME, CONTENT);
        StagingKit kit = new StagingKit(office);
        kit.look();
        kit.releaser.release(List.of(kit.file(NAME).id()), "Bob");
        intake(office, office.outbox.resolve(NAME));
        assertEquals(ReportState.QUEUED, office.journal.allReports().get(0).state());
        return office;
    }

    private static void intake(Office office, Path file) throws Exception {
        new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE),
                office.clock, Steps.NONE)
                .take(Office.settled(file), office.settings());
    }

    private static boolean cut(Office office, int step, Runnable work) {
        office.mains.cutAt(step);
        try {
            work.run();
            return false;
        } catch (PowerCut e) {
            return true;
        } finally {
            office.mains.restore();
        }
    }
}
