// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.engine;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.step.Step;
import org.junit.Test;

public class EventFilesTest extends OpenJournal {

    @Test
    public void everyMonthHasItsFile() throws Exception {
        house.clock.set("2026-01-31T23:30:00Z");
        house.take("r1", "A.dta");
        house.clock.set("2026-02-01T00:00:00Z");
        house.take("r2", "B.dta");
        house.take("r3", "C.dta");
        assertEquals(List.of("2026-01.jsonl", "2026-02.jsonl"), months());
        assertEquals(List.of(1, 2), List.of(lines("2026-01.jsonl").size(), lines("2026-02.jsonl").size()));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aTornLastLineIsRepaired() throws Exception {
        fill();
        List<String> whole = house.eventLines();
        house.close();
        Path file = file();
        for (long cut : new long[] { 1, 2, 50, whole.get(4).length() + 1, whole.get(4).length() + 20 }) {
            try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
                torn.setLength(torn.length() - cut);
            }
            house.open();
            assertEquals(whole, house.eventLines());
            assertEquals(List.of(), house.problems());
            house.close();
        }
    }

    @Test
    public void rubbishAtTheEndIsCutOff() throws Exception {
        fill();
        List<String> whole = house.eventLines();
        house.close();
        for (byte[] rubbish : List.of(new byte[200_000], "{\"number\":6,".getBytes(StandardCharsets.UTF_8),
                "\n\n\n".getBytes(StandardCharsets.UTF_8),
                new byte[] { (byte) 0xff, (byte) 0xfe, '\n' })) {
            Files.write(file(), rubbish, StandardOpenOption.APPEND);
            house.open();
            assertEquals(whole, house.eventLines());
            assertEquals(List.of(), house.problems());
            house.close();
        }
    }

    @Test
    public void lostFilesAreWrittenAgainFromTheDatabase() throws Exception {
        house.clock.set("2026-01-31T23:30:00Z");
        fill();
        house.clock.set("2026-03-01T00:00:00Z");
        house.append(engine(EventType.ENGINE_PAUSED));
        List<String> whole = house.eventLines();
        house.close();
        Files.delete(file());
        Files.delete(house.data.journal().resolve("events/2026-01.jsonl"));
        house.open();
        assertEquals(whole, house.eventLines());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void moreThanAPageBehindIsCompleted() throws Exception {
        for (int i = 0; i < 5; i++) {
            house.journal.append(java.util.Collections.nCopies(77, engine(EventType.ENGINE_STARTED)));
        }
        List<String> whole = house.eventLines();
        house.close();
        Files.write(file(), (String.join("\n", whole.subList(0, 3)) + "\n").getBytes(StandardCharsets.UTF_8));
        house.open();
        assertEquals(385, whole.size());
        assertEquals(whole, house.eventLines());
    }

    @Test
    public void nothingIsCommittedWhileTheFilesCannotBeWritten() throws Exception {
        fill();
        Path away = obstruct();
        assertRefused();
        remove(away);
        assertEquals(6, house.append(engine(EventType.ENGINE_PAUSED)).number());
        assertEquals(6, house.eventLines().size());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void whatOnlyTheDatabaseKnowsIsCompletedBeforeAnythingElse() throws Exception {
        fill();
        house.close();
        Path inTheWay = EventFiles.folder(house.data.journal()).resolve("2026-03.jsonl");
        List<Step> reached = new ArrayList<>();
        house.steps = step -> {
            reached.add(step);
            if (reached.size() == 1) {
                assertTrue(inTheWay.toFile().mkdir());
            }
        };
        house.open();
        house.clock.set("2026-03-01T00:00:00Z");
        assertEquals("committed, so it stands", 6, house.append(engine(EventType.ENGINE_PAUSED)).number());
        assertEquals(List.of(Step.JOURNAL_COMMITTED), reached);
        assertRefused();
        assertRefused();
        Files.delete(inTheWay);
        assertEquals(7, house.append(engine(EventType.ENGINE_RESUMED)).number());
        assertEquals(List.of(Step.JOURNAL_COMMITTED, Step.JOURNAL_COMMITTED, Step.JOURNAL_WRITTEN), reached);
        assertEquals(7, house.eventLines().size());
        assertEquals(List.of(), house.problems());
    }

    private void assertRefused() {
        JournalException refused = assertThrows(JournalException.class, () -> house.append(engine(EventType.ENGINE_RESUMED)));
        assertEquals("journal.files.behind", refused.told().code());
    }

    private Path obstruct() throws IOException {
        Path events = EventFiles.folder(house.data.journal());
        Path away = events.resolveSibling("away");
        Files.move(events, away);
        Files.writeString(events, "a file is in the way");
        return away;
    }

    private void remove(Path away) throws IOException {
        Path events = EventFiles.folder(house.data.journal());
        Files.delete(events);
        Files.move(away, events);
    }

    @Test
    public void anInterruptedThreadWritesAllTheSame() throws Exception {
        fill();
        Thread.currentThread().interrupt();
        house.append(engine(EventType.ENGINE_PAUSED));
        assertTrue(Thread.interrupted());
        house.append(engine(EventType.ENGINE_RESUMED));
        assertEquals(7, house.eventLines().size());
        assertEquals(List.of(), house.problems());
    }

    private void fill() throws Exception {
        for (int i = 0; i < 5; i++) {
            house.append(engine(EventType.ENGINE_STARTED));
        }
    }

    private Path file() throws Exception {
        List<Path> months = EventFiles.months(house.data.journal());
        return months.get(months.size() - 1);
    }

    private List<String> months() throws Exception {
        return EventFiles.months(house.data.journal()).stream().map(path -> path.getFileName().toString()).toList();
    }

    private List<String> lines(String name) throws Exception {
        return Files.readAllLines(EventFiles.folder(house.data.journal()).resolve(name));
    }
}
