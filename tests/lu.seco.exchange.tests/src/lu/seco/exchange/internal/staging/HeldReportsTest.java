// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import lu.seco.exchange.internal.intake.Releases;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the journal brings into <i>À valider</i>. */
public class HeldReportsTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final List<String> read = new ArrayList<>();
    private Office office;
    private StagingKit kit;
    private HeldReports held;

    @Before
    public void open() throws Exception {
        office = new Office(temporary.getRoot().toPath());
        office.stagingKinds = Set.of("DECSAL");
        office.recall = Duration.ofHours(1);
        kit = new StagingKit(office);
        held = new HeldReports(kit.context, kit.shelf, new Releases(office.journal, office.clock));
    }

    @Test
    public void aHeldReportIsReadOnceAndGoesWhenItIsDecided() throws Exception {
        String id = hold("DECSAL_1.dta", "employer=1");
        assertFalse("nothing to pull back", held.refresh(read::add));
        held.refresh(read::add);
        assertEquals(List.of(id), read);
        assertEquals(List.of("DECSAL_1.dta"), kit.shelf.files().stream().map(StagedFile::name).toList());
        assertEquals(10, kit.shelf.files().get(0).size());
        office.journal.append(List.of(new NewEvent(EventType.REPORT_RECALLED, Subject.report(id), Map.of())));
        held.refresh(read::add);
        assertEquals(List.of(), kit.shelf.files());
    }

    @Test
    public void whatCanBePulledBackIsToldNewestFirstUntilItIsWithSofie() throws Exception {
        String first = hold("DECSAL_1.dta", "employer=1");
        String second = hold("DECSAL_2.dta", "employer=2");
        kit.look();
        kit.releaser.release(List.of(first, second), "Anne");
        assertTrue(held.refresh(read::add));
        assertEquals(List.of(second, first), kit.shelf.recallable().stream().map(Released::reportId).toList());
        assertEquals(List.of(), read);
        assertFalse("nothing new", held.refresh(read::add));
        office.journal.append(List.of(new NewEvent(EventType.REPORT_SENDING, Subject.report(first), Map.of())));
        assertTrue(held.refresh(read::add));
        assertEquals(List.of(second), kit.shelf.recallable().stream().map(Released::reportId).toList());
    }

    private String hold(String name, String content) throws Exception {
        new Intake(office.data, office.ids, office.journal, office.contents, office.checker(), new Quarantine(office.texts, Steps.NONE), office.clock,
                Steps.NONE).take(Office.settled(office.drop(name, content)), office.settings());
        List<Report> all = office.journal.allReports();
        return all.get(all.size() - 1).id();
    }
}
