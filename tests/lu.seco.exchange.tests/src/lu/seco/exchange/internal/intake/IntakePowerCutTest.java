// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.PowerCut;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The power goes at every step of taking a file, and again at every step of the recovery. Nothing is lost, nothing is there twice. */
public class IntakePowerCutTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void aGoodFile() throws Exception {
        everywhere("DECSAL.dta", ReportState.QUEUED);
    }

    @Test
    public void aRefusedFile() throws Exception {
        everywhere("lettre.pdf", ReportState.REFUSED);
    }

    private void everywhere(String name, ReportState expected) throws Exception {
        int cuts = 0;
        for (int first = 1;; first++) {
            // every fourth step of the recovery, another quarter of them each time
            for (int second = 1 + first % 4; second <= 30; second += 4) {
                Office office = new Office(temporary.newFolder(name + "-" + first + "-" + second).toPath());
                Path file = office.drop(name, "content");
                boolean cut = cut(office, first, () -> intake(office).take(Office.settled(file), office.settings()));
                if (!cut) {
                    assertTrue("cuts " + cuts, cuts > 10);
                    check(office, name, expected, List.of());
                    return;
                }
                List<String> where = new ArrayList<>(List.of(office.mains.where()));
                boolean again = cut(office, second, () -> intake(office).recover(office.settings()));
                where.add(office.mains.where());
                restart(office, file);
                check(office, name, expected, where);
                cuts++;
                if (!again) {
                    break;
                }
            }
        }
    }

    /** What the engine does at its start, twice: recovering is no harm. */
    private static void restart(Office office, Path file) throws IOException, JournalException {
        Intake intake = intake(office);
        intake.recover(office.settings());
        if (Files.exists(file)) {
            intake.take(Office.settled(file), office.settings());
        }
        int events = office.journal.all().size();
        intake(office).recover(office.settings());
        assertEquals(events, office.journal.all().size());
    }

    private static void check(Office office, String name, ReportState expected, List<String> where) throws IOException {
        String cuts = where.toString();
        List<Report> reports = office.journal.allReports();
        assertEquals(cuts, List.of(expected), reports.stream().map(Report::state).toList());
        assertEquals(cuts, name, reports.get(0).file().name());
        assertEquals(cuts, Office.sha("content"), reports.get(0).file().sha256());
        assertTrue(cuts, office.contents.find(Office.sha("content")).isPresent());
        assertEquals(cuts, List.of(), Office.files(office.outbox));
        assertEquals(cuts, List.of(), Office.names(office.data.intake()));
        if (expected == ReportState.REFUSED) {
            Path place = Path.of(reports.get(0).file().place().orElseThrow());
            assertEquals(cuts, "content", Files.readString(place));
            assertEquals(cuts, 2, Office.files(office.quarantine).size());
        } else {
            assertEquals(cuts, List.of(), Office.files(office.quarantine));
        }
    }

    private static Intake intake(Office office) {
        return new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE),
                office.clock, Steps.NONE);
    }

    private static boolean cut(Office office, int step, Step work) throws IOException, JournalException {
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

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, JournalException;
    }
}
