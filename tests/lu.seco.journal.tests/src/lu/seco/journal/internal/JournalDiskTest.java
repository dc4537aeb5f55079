// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.step.Step;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Full and read-only disks, real ones. What needs no mounting is in {@link EventFilesTest}. */
public class JournalDiskTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SmallDisk disk;
    private JournalHouse house;
    private Path derby;

    @Before
    public void open() throws Exception {
        disk = new SmallDisk(folder.getRoot().toPath(), 64);
        house = JournalHouse.open(folder.getRoot().toPath());
        derby = house.data.journal().resolve("derby");
        house.send("r1", "DECSAL", "1900990001500");
    }

    @After
    public void close() throws Exception {
        if (house != null) {
            house.close();
        }
        disk.close();
    }

    @Test
    public void aFullDiskRefusesAndLeavesNoEventToTheDatabaseAlone() throws Exception {
        Path filler = disk.fill(0);
        long last = 5;
        JournalException refused = null;
        for (int i = 0; refused == null; i++) {
            try {
                last = house.append(answered("journal.read.failed" + "\u001fx".repeat(900))).number();
                assertEquals("in both places", last, house.eventLines().size());
            } catch (JournalException e) {
                refused = e;
            }
            assertTrue("the disk is full", i < 2_000);
        }
        assertTrue(refused.told().toString(), List.of("journal.write.failed", "journal.files.behind").contains(refused.told().code()));
        assertThrows(JournalException.class, () -> house.append(JournalHouse.engine(EventType.ENGINE_PAUSED)));
        assertEquals(last, house.eventLines().size());
        Files.delete(filler);
        house.append(JournalHouse.engine(EventType.ENGINE_RESUMED));
        assertEquals(List.of(), house.problems());
        house.reopen();
        assertEquals(List.of(), house.problems());
        assertEquals("a full disk is no damage", List.of(), house.alarms);
    }

    @Test
    public void aDiskThatGetsFullBetweenCommitAndLineHasTheReserve() throws Exception {
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        house.close();
        Path[] filler = new Path[1];
        house.steps = step -> {
            if (step == Step.JOURNAL_COMMITTED && filler[0] == null) {
                filler[0] = full();
            }
        };
        house.open();
        long number = house.append(answered("journal.read.failed\u001f" + "x".repeat(5_000))).number();
        assertEquals(number, house.eventLines().size());
        assertTrue("used up", Files.notExists(EventFiles.folder(house.data.journal()).resolve("reserve")));
        disk.fill(0);
        assertEquals("journal.files.behind",
                assertThrows(JournalException.class, () -> house.append(JournalHouse.engine(EventType.ENGINE_PAUSED))).told().code());
        Files.delete(filler[0]);
        assertEquals(number + 1, house.append(JournalHouse.engine(EventType.ENGINE_PAUSED)).number());
        assertEquals(List.of(), house.problems());
    }

    private static NewEvent answered(String reason) {
        return JournalHouse.report(EventType.REPORT_ANSWERED, "r1", Map.of(Fact.REASON, reason));
    }

    private Path full() {
        try {
            return disk.fill(0);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    public void aRebuildWaitsForSpace() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.close();
        Faults.garbageEverywhere(derby.resolve("seg0"));
        Path filler = disk.fill(4 * MEGABYTE);
        Message told = assertThrows(JournalException.class, house::open).told();
        assertEquals("journal.rebuild.space", told.code());
        assertTrue(Files.isDirectory(derby));
        Files.delete(filler);
        house.open();
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aDiskThatGetsFullDuringARebuildLeavesTheDamagedDatabaseWhereItIs() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.close();
        Faults.garbageEverywhere(derby.resolve("seg0"));
        Rebuild rebuild = new Rebuild(house.data.journal(), house.data.logs(), house.clock, Migrations.standard(), house.alarms::add, house.log);
        Path filler = disk.fill(MEGABYTE);
        assertThrows(Exception.class, () -> rebuild.run("test"));
        assertTrue(Files.isDirectory(derby));
        assertEquals(List.of(), house.alarms);
        Files.delete(filler);
        house.open();
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aReadOnlyDiskIsReadAndNotTakenForDamage() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.close();
        disk.readOnly(true);
        house.journal = new DerbyJournal(house.around(), house.store, Migrations.standard(), house.listeners);
        assertEquals(before, Snapshot.of(house));
        JournalException refused = assertThrows(JournalException.class, () -> house.append(JournalHouse.engine(EventType.ENGINE_PAUSED)));
        assertTrue(refused.told().toString(), List.of("journal.write.failed", "journal.files.behind").contains(refused.told().code()));
        house.close();
        disk.readOnly(false);
        house.open();
        house.append(JournalHouse.engine(EventType.ENGINE_PAUSED));
        assertEquals(List.of(), house.problems());
        assertEquals(List.of(), house.alarms);
    }

    @Test
    public void nothingIsBuiltOnAReadOnlyDisk() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.close();
        Faults.garbageEverywhere(derby.resolve("seg0"));
        disk.readOnly(true);
        JournalException refused = assertThrows(JournalException.class,
                () -> new DerbyJournal(house.around(), house.store, Migrations.standard(), house.listeners));
        assertEquals("journal.open.failed", refused.told().code());
        assertTrue(Files.isDirectory(derby));
        disk.readOnly(false);
        house.open();
        assertEquals(before, Snapshot.of(house));
    }
}
