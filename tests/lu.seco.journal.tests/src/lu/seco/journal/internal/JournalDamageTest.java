// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.PageRequest;
import org.junit.Before;
import org.junit.Test;

/** Damage that shows only while SeCo works, torn pages, and a rebuild that is killed. */
public class JournalDamageTest extends OpenJournal {

    private Path derby;

    @Before
    public void begin() throws Exception {
        derby = house.data.journal().resolve("derby");
        house.send("r1", "DECSAL", "1900990001500");
        house.receive("c1", "SALRET", "r1");
    }

    @Test
    public void aDamagedPageStopsTheJournalAndTheNextStartRepairsIt() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.close();
        long container = house.number("SELECT c.conglomeratenumber FROM sys.sysconglomerates c JOIN sys.systables t ON c.tableid = t.tableid"
                + " WHERE t.tablename = 'REPORT' AND c.isindex = FALSE");
        stop();
        Path file = derby.resolve("seg0").resolve("c" + Long.toHexString(container) + ".dat");
        Path only = Files.createDirectory(folder.getRoot().toPath().resolve("only"));
        Files.move(file, only.resolve(file.getFileName()));
        Faults.garbageInPages(only);
        Files.move(only.resolve(file.getFileName()), file);
        house.open();
        assertEquals("nobody has looked at that page", List.of(), house.alarms);
        assertDamaged(() -> house.journal.report("r1"));
        assertDamaged(() -> house.journal.countReceptions(JournalFilter.ALL));
        assertDamaged(() -> house.append(JournalHouse.engine(EventType.ENGINE_STARTED)));
        assertDamaged(() -> house.journal.sortedReports(JournalFilter.ALL, lu.seco.core.journal.RowSort.NEWEST));
        assertEquals("told once", List.of("journal.damaged"), house.alarms.stream().map(Message::code).toList());
        house.reopen();
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
        assertEquals(List.of("journal.damaged", "journal.rebuilt"), house.alarms.stream().map(Message::code).toList());
    }

    private static void assertDamaged(org.junit.function.ThrowingRunnable call) {
        assertEquals("journal.damaged", assertThrows(JournalException.class, call).told().code());
    }

    private void stop() throws Exception {
        house.database().close();
    }

    @Test
    public void tornPagesLoseNothingWheneverTheyShow() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.close();
        Faults.tornLastPages(derby.resolve("seg0"));
        assertWholeInTheEnd(before);
    }

    @Test
    public void garbageInPagesLosesNothingWheneverItShows() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.close();
        Faults.garbageInPages(derby.resolve("seg0"));
        assertWholeInTheEnd(before);
    }

    /** Damage shows at the start, or at the first page that is read; then at the next start. */
    private void assertWholeInTheEnd(Snapshot before) throws Exception {
        house.open();
        try {
            assertEquals(before, Snapshot.of(house));
            assertEquals(List.of(), house.problems());
        } catch (JournalException e) {
            assertEquals("journal.damaged", e.told().code());
            house.reopen();
            assertEquals(before, Snapshot.of(house));
            assertEquals(List.of(), house.problems());
        }
    }

    @Test
    public void aRebuildThatIsKilledLeavesARebuild() throws Exception {
        many(3_000);
        long events = house.eventLines().size();
        house.close();
        Faults.garbageEverywhere(derby.resolve("seg0"));
        for (String shows : List.of("derby.new", "derby.new/seg0", "derby.new/log/log2.dat")) {
            Process child = ChildJvm.start(AppendLoop.class, folder.getRoot().getPath(), shows.replace('/', '-'));
            Path sign = house.data.journal().resolve(shows);
            while (Files.notExists(sign) && Files.isDirectory(derby) && kept().isEmpty() && !child.waitFor(1, TimeUnit.MILLISECONDS)) {
                // waiting for the rebuild to come that far, or to be through
            }
            child.toHandle().destroyForcibly();
            assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        }
        house.open();
        assertTrue(house.eventLines().size() >= events);
        assertEquals(List.of(), house.problems());
        assertEquals(1, kept().size());
    }

    @Test
    public void twentyThousandEvents() throws Exception {
        many(4_000);
        Snapshot before = Snapshot.of(house);
        house.close();
        Faults.garbageEverywhere(derby.resolve("seg0"));
        house.open();
        assertEquals(before, Snapshot.of(house));
        assertEquals(4_001, house.journal.countReports(JournalFilter.ALL));
        assertEquals(20_010, house.journal.events(java.util.Set.of(), PageRequest.newest(1)).rows().get(0).number());
        assertEquals(20_010, house.eventLines().size());
    }

    private List<String> kept() {
        return List.of(house.data.journal().toFile().list((parent, name) -> name.startsWith("derby.damaged-")));
    }

    /** Reports with five events each. */
    private void many(int reports) throws Exception {
        String sha256 = house.content("the same for all");
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            String id = "m" + i;
            events.add(JournalHouse.taken(id, id + ".dta", sha256));
            events.add(JournalHouse.report(EventType.REPORT_CHECKED, id, Map.of(Fact.KIND, "DECSAL", Fact.EMPLOYER, "1900990001500")));
            events.add(JournalHouse.report(EventType.REPORT_QUEUED, id, Map.of()));
            events.add(JournalHouse.report(EventType.REPORT_SENDING, id, Map.of(Fact.ATTEMPT, "1", Fact.RUN, "run", Fact.POSITION, "p")));
            events.add(JournalHouse.report(EventType.REPORT_SENT, id, Map.of(Fact.EVIDENCE_LINE, "UPL " + id)));
            if (events.size() >= 500 || i == reports - 1) {
                house.journal.append(events);
                events.clear();
            }
        }
    }
}
