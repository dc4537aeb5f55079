// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.ReportState;
import org.junit.Before;
import org.junit.Test;

/** What the event files know and the database has lost comes back, with all that follows from it. */
public class JournalReplayTest extends OpenJournal {

    private static final LocalDate BEFORE = LocalDate.of(2026, 2, 11);

    private Path derby;
    private Path image;

    @Before
    public void begin() throws Exception {
        derby = house.data.journal().resolve("derby");
        image = folder.getRoot().toPath().resolve("image");
        house.take("r1", "DECSAL.dta");
        house.append(JournalHouse.report(EventType.REPORT_CHECKED, "r1", Map.of(Fact.KIND, "DECSAL")));
        house.append(JournalHouse.report(EventType.REPORT_QUEUED, "r1", Map.of()));
    }

    private void takeImage() throws Exception {
        house.close();
        EmptyDatabase.copy(derby, image);
        house.open();
    }

    private void putImageBack() throws Exception {
        house.close();
        Faults.put(image, derby);
        house.open();
    }

    @Test
    public void anAttemptThatTheDatabaseHasForgottenComesBack() throws Exception {
        takeImage();
        house.append(JournalHouse.report(EventType.REPORT_SENDING, "r1", Map.of(Fact.ATTEMPT, "1", Fact.RUN, "run1", Fact.POSITION, "p0")));
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        Snapshot before = Snapshot.of(house);
        putImageBack();
        assertEquals(ReportState.SENDING, house.journal.report("r1").orElseThrow().state());
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
        assertEquals(List.of(Message.of("journal.replayed", 3L, 2L)), house.alarms);
        var rebuilt = house.journal.events(Set.of(EventType.JOURNAL_REBUILT), PageRequest.newest(10)).rows();
        assertEquals(List.of(Optional.of("2")), rebuilt.stream().map(event -> event.fact(Fact.COUNT)).toList());
        house.reopen();
        assertEquals("told once", 1, house.alarms.size());
    }

    @Test
    public void aTornLogLosesNothing() throws Exception {
        for (long torn : new long[] { 100, 300, 1_000, 5_000 }) {
            house.append(JournalHouse.engine(EventType.ENGINE_PAUSED));
            house.append(JournalHouse.engine(EventType.ENGINE_RESUMED));
            Path crashed = folder.getRoot().toPath().resolve("crashed" + torn);
            Faults.crashImage(derby, crashed);
            Snapshot before = Snapshot.of(house);
            house.close();
            Faults.put(crashed, derby);
            tearEnd(derby.resolve("log/log1.dat"), torn);
            house.open();
            assertEquals("torn by " + torn, before, Snapshot.of(house));
            assertEquals(List.of(), house.problems());
        }
    }

    /** Derby makes its log files larger than what is in them: the end is where the last byte is that is not zero. */
    private static void tearEnd(Path log, long bytes) throws Exception {
        byte[] all = Files.readAllBytes(log);
        int end = all.length;
        while (end > 0 && all[end - 1] == 0) {
            end--;
        }
        java.util.Arrays.fill(all, (int) Math.max(0, end - bytes), all.length, (byte) 0);
        Files.write(log, all);
    }

    @Test
    public void databaseAndLastLineTorn() throws Exception {
        takeImage();
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        Snapshot before = Snapshot.of(house);
        house.append(JournalHouse.engine(EventType.ENGINE_PAUSED));
        house.close();
        Faults.truncate(EventFiles.months(house.data.journal()).get(0), 40);
        putImageBack();
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aBrokenLineBehindTheDatabaseIsNotPassedOver() throws Exception {
        takeImage();
        for (int i = 0; i < 4; i++) {
            house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        }
        house.close();
        Path month = EventFiles.months(house.data.journal()).get(0);
        List<String> good = Files.readAllLines(month);
        for (int broken : new int[] { 3, 4 }) {
            List<String> lines = new ArrayList<>(good);
            lines.set(broken, "x" + lines.get(broken));
            Files.write(month, lines);
            Faults.put(image, derby);
            Message told = assertThrows(JournalException.class, house::open).told();
            assertEquals("journal.rebuild.broken", told.code());
            assertEquals(lines, Files.readAllLines(month));
        }
        Files.write(month, good);
        house.open();
        assertEquals(8, house.eventLines().size());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void anotherHistoryIsPutAsideAndTold() throws Exception {
        takeImage();
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        house.append(JournalHouse.report(EventType.REPORT_SENDING, "r1", Map.of(Fact.ATTEMPT, "1", Fact.RUN, "run1", Fact.POSITION, "p0")));
        house.close();
        List<String> theirs = house.eventLines();
        Path month = EventFiles.months(house.data.journal()).get(0);
        Files.write(month, theirs.subList(0, 3));
        putImageBack();
        house.append(JournalHouse.engine(EventType.ENGINE_PAUSED));
        house.close();
        Files.write(month, theirs);
        house.open();
        assertEquals(List.of(Message.of("journal.surplus", 4L, "2026-02.surplus-4-1.jsonl")), house.alarms);
        assertEquals(List.of(theirs.get(4)), Files.readAllLines(EventFiles.surplus(house.data.journal()).get(0)));
        assertEquals(ReportState.QUEUED, house.journal.report("r1").orElseThrow().state());
    }

    @Test
    public void rowsThatDoNotFitTheEventsAreBuiltAgainAsAWhole() throws Exception {
        Snapshot before = Snapshot.of(house);
        house.sql("DELETE FROM event WHERE number > 1");
        house.sql("DELETE FROM report");
        house.reopen();
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
        assertEquals(List.of("journal.rebuilt"), house.alarms.stream().map(Message::code).toList());
    }

    @Test
    public void whatWasArchivedDoesNotComeBack() throws Exception {
        archived();
        Snapshot before = Snapshot.of(house);
        int alarms = 0;
        for (boolean whole : new boolean[] { false, true }) {
            house.close();
            if (whole) {
                Faults.garbageEverywhere(derby.resolve("seg0"));
            } else {
                Faults.put(image, derby);
            }
            house.open();
            assertEquals(before, Snapshot.of(house));
            assertEquals(List.of(), house.problems());
            assertEquals(++alarms, house.alarms.size());
        }
        assertEquals("nothing is left to be archived", Optional.empty(), house.journal.archive(BEFORE).file());
    }

    private Path archived() throws Exception {
        house.send("old", "DECSAL", "1900990001500");
        house.receive("answer", "SALRET", "old");
        takeImage();
        house.clock.advance(Duration.ofDays(400));
        Path archive = house.journal.archive(BEFORE).file().orElseThrow();
        house.send("young", "DECSAL", "1900990001500");
        return archive;
    }

    @Test
    public void aMissingArchiveIsWorkedOutFromItsName() throws Exception {
        Files.delete(archived());
        Snapshot before = Snapshot.of(house);
        List<String> problems = house.problems();
        house.close();
        Faults.garbageEverywhere(derby.resolve("seg0"));
        house.open();
        assertEquals(before, Snapshot.of(house));
        assertEquals("no more than before", problems, house.problems());
    }

    @Test
    public void whereNobodyKnowsWhatWasArchivedNothingIsBuilt() throws Exception {
        house.send("damaged", "DECAFF", "1900990001500");
        Path content = house.store.find(house.journal.report("damaged").orElseThrow().file().sha256()).orElseThrow();
        Path away = content.resolveSibling("away");
        Files.move(content, away);
        Path archive = archived();
        Files.move(away, content);
        Snapshot before = Snapshot.of(house);
        house.close();
        Path elsewhere = archive.resolveSibling("elsewhere");
        Files.move(archive, elsewhere);
        Faults.garbageEverywhere(derby.resolve("seg0"));
        assertEquals(Message.of("journal.rebuild.archive", archive.getFileName()).toString(),
                assertThrows(JournalException.class, house::open).told().toString());
        Files.move(elsewhere, archive);
        house.open();
        assertEquals(before, Snapshot.of(house));
        assertEquals(3, house.journal.countReports(JournalFilter.ALL));
        assertEquals(List.of(), house.problems());
    }
}
