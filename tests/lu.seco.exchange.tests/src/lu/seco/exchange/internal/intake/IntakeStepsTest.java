// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.OtherVolume;
import lu.seco.exchange.internal.fakes.ToldSteps;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Each durable step of taking a file is told once it is done and before anything follows from it: the kill test stops the program there. */
public class IntakeStepsTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;
    private ToldSteps steps;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        steps = new ToldSteps(office.journal);
    }

    @Test
    public void aFileThatIsQueued() throws Exception {
        take(office.drop("DECSAL.dta", "x"));
        assertEquals(List.of("INTAKE_CLAIMED after nothing", "INTAKE_STORED after nothing", "INTAKE_JOURNALLED after REPORT_QUEUED",
                "INTAKE_CLEARED after REPORT_QUEUED"), steps.told());
    }

    @Test
    public void aFileThatIsRefused() throws Exception {
        take(office.drop("lettre.pdf", "x"));
        assertEquals(List.of("INTAKE_CLAIMED after nothing", "INTAKE_STORED after nothing", "INTAKE_JOURNALLED after REPORT_REFUSED",
                "INTAKE_EXPLAINED after REPORT_REFUSED", "INTAKE_QUARANTINED after REPORT_REFUSED", "INTAKE_CLEARED after REPORT_REFUSED"), steps.told());
    }

    @Test
    public void aFileFromAnotherVolume() throws Exception {
        Path other = OtherVolume.folder(office.root);
        try {
            take(Files.writeString(other.resolve("DECSAL.dta"), "x"));
            assertEquals(List.of("INTAKE_CLAIMED_BESIDE after nothing", "INTAKE_CLAIMED after nothing", "INTAKE_STORED after nothing",
                    "INTAKE_JOURNALLED after REPORT_QUEUED", "INTAKE_CLEARED after REPORT_QUEUED"), steps.told());
        } finally {
            Files.deleteIfExists(other.resolve(".seco"));
            Files.delete(other);
        }
    }

    @Test
    public void whatAStopLeft() throws Exception {
        Path beside = Files.createDirectories(office.outbox.resolve(".seco").resolve("id-9"));
        Files.writeString(beside.resolve("DECSAL.dta"), "x");
        intake().recover(office.settings());
        assertEquals(List.of("INTAKE_CLAIMED after nothing", "INTAKE_STORED after nothing", "INTAKE_JOURNALLED after REPORT_QUEUED",
                "INTAKE_CLEARED after REPORT_QUEUED"), steps.told());
        Files.writeString(Files.createDirectory(office.data.intake().resolve("id-9")).resolve("DECSAL.dta"), "x");
        intake().recover(office.settings());
        assertEquals("journalled, not yet cleared", List.of("INTAKE_STORED after REPORT_QUEUED", "INTAKE_CLEARED after REPORT_QUEUED"), steps.told());
        take(office.drop("lettre.pdf", "y"));
        steps.told();
        String refused = office.journal.allReports().get(1).id();
        Files.writeString(Files.createDirectory(office.data.intake().resolve(refused)).resolve("lettre.pdf"), "y");
        intake().recover(office.settings());
        assertEquals(List.of("INTAKE_EXPLAINED after REPORT_REFUSED", "INTAKE_QUARANTINED after REPORT_REFUSED", "INTAKE_CLEARED after REPORT_REFUSED"),
                steps.told());
    }

    private Intake intake() {
        return new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, steps), office.clock,
                steps);
    }

    private void take(Path file) throws Exception {
        intake().take(Office.settled(file), office.settings());
    }
}
