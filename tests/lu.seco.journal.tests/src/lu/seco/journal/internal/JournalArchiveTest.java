// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.google.gson.stream.JsonReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal.Archived;
import lu.seco.core.journal.Journal.Verification;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import org.junit.Before;
import org.junit.Test;

public class JournalArchiveTest extends OpenJournal {

    private static final LocalDate BEFORE = LocalDate.of(2026, 2, 11);

    @Before
    public void begin() throws Exception {
        house.send("old", "DECSAL", "1900990001500");
        house.receive("answer", "SALRET", "old");
        house.take("open", "DECAFF.dta");
        house.clock.set("2026-02-10T23:30:00Z");
        house.send("young", "DECSAL", "1900990001500");
        house.clock.advance(Duration.ofDays(400));
    }

    @Test
    public void finishedThingsOlderThanTheDayGoAndTheRestStays() throws Exception {
        Archived archived = house.journal.archive(BEFORE);
        assertEquals(1, archived.reports());
        assertEquals(1, archived.receptions());
        assertEquals("20260210-20260210-1.zip", archived.file().orElseThrow().getFileName().toString());
        assertEquals(List.of("young", "open"), house.journal.reports(JournalFilter.ALL,
                PageRequest.newest(10)).rows().stream().map(Report::id).toList());
        assertEquals(0, house.journal.countReceptions(JournalFilter.ALL));
        assertEquals(Optional.empty(), house.journal.report("old"));
        assertEquals(List.of(), house.journal.attempts("old"));
        assertEquals(List.of(), house.journal.history(Subject.report("old")));
        JournalEvent event = house.journal.events(Set.of(EventType.JOURNAL_ARCHIVED), PageRequest.newest(1)).rows().get(0);
        assertEquals(Optional.of("2"), event.fact(Fact.COUNT));
        assertEquals(Optional.of(Hashes.of(archived.file().get())), event.fact(Fact.SHA256));
        assertEquals(List.of(10L, 11L, 12L, 13L, 14L, 15L, 16L),
                house.journal.events(Set.of(), PageRequest.oldest(100)).rows().stream().map(JournalEvent::number).toList());
    }

    @Test
    public void theChainGoesOnThroughTheArchive() throws Exception {
        house.journal.archive(BEFORE);
        Verification verification = house.journal.verify();
        assertEquals(List.of(), verification.problems());
        assertEquals(16, verification.events());
        assertEquals(4, verification.contents());
        house.reopen();
        assertEquals(List.of(), house.problems());
        assertEquals(17, house.append(JournalHouse.engine(EventType.ENGINE_STARTED)).number());
    }

    @Test
    public void theArchiveHoldsEventsContentsAndAnIndex() throws Exception {
        String sha256 = house.journal.report("old").orElseThrow().file().sha256();
        List<String> lines = house.eventLines().subList(0, 9);
        Path file = house.journal.archive(BEFORE).file().orElseThrow();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals(lines, new String(zip.getInputStream(zip.getEntry("events.jsonl")).readAllBytes(),
                    StandardCharsets.UTF_8).lines().toList());
            ZipEntry content = zip.getEntry("content/" + sha256);
            assertEquals("content of old", new String(zip.getInputStream(content).readAllBytes(), StandardCharsets.UTF_8));
            try (JsonReader json = new JsonReader(new InputStreamReader(zip.getInputStream(zip.getEntry("index.json")),
                    StandardCharsets.UTF_8))) {
                json.beginObject();
                assertEquals("format", json.nextName());
                assertEquals(1, json.nextInt());
                assertEquals("before", json.nextName());
                assertEquals("2026-02-11", json.nextString());
                assertEquals("reports", json.nextName());
                json.beginArray();
                json.skipValue();
                json.endArray();
                assertEquals("receptions", json.nextName());
                json.beginArray();
                json.skipValue();
                json.endArray();
                json.endObject();
            }
        }
        assertTrue(house.store.find(sha256).isEmpty());
        assertEquals(2, contents());
    }

    @Test
    public void aContentThatIsStillReferredToStays() throws Exception {
        String sha256 = house.journal.report("old").orElseThrow().file().sha256();
        house.append(JournalHouse.taken("again", "DECSAL.dta", sha256));
        house.journal.archive(BEFORE);
        assertTrue(house.store.find(sha256).isPresent());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aContentThatWasHandedInAgainStaysForADayAndGoesLater() throws Exception {
        String sha256 = house.content("content of old");
        house.journal.archive(BEFORE);
        assertTrue(house.store.find(sha256).isPresent());
        assertEquals(List.of(), house.problems());
        house.clock.advance(Duration.ofDays(2));
        assertEquals(new Archived(0, 0, Optional.empty()), house.journal.archive(BEFORE));
        assertTrue(house.store.find(sha256).isEmpty());
    }

    @Test
    public void severalArchivesFollowEachOther() throws Exception {
        house.journal.archive(BEFORE);
        Path second = house.journal.archive(LocalDate.of(2026, 2, 12)).file().orElseThrow();
        assertEquals("20260211-20260211-2.zip", second.getFileName().toString());
        assertEquals(List.of("open"), house.journal.reports(JournalFilter.ALL,
                PageRequest.newest(10)).rows().stream().map(Report::id).toList());
        assertEquals(List.of(), house.problems());
        assertEquals(new Archived(0, 0, Optional.empty()), house.journal.archive(LocalDate.of(2026, 2, 12)));
        assertEquals(17, house.journal.verify().events());
    }

    @Test
    public void anArchiveThatIsThereIsNeverOverwritten() throws Exception {
        Path there = Files.createDirectories(house.data.journal().resolve("archive")).resolve("20260210-20260210-1.zip");
        Files.writeString(there, "of another copy of the database");
        assertEquals("20260210-20260210-2.zip", house.journal.archive(BEFORE).file().orElseThrow().getFileName().toString());
        assertEquals("of another copy of the database", Files.readString(there));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aChangedOrMissingArchiveIsNamed() throws Exception {
        Path file = house.journal.archive(BEFORE).file().orElseThrow();
        Files.write(file, new byte[] { 1 }, StandardOpenOption.APPEND);
        assertEquals(List.of("journal.verify.archive.changed[20260210-20260210-1.zip]"), house.problems());
        Files.delete(file);
        List<String> problems = house.problems();
        assertTrue(problems.toString(), problems.contains("journal.verify.archive.missing[20260210-20260210-1.zip]"));
        assertTrue(problems.toString(), problems.contains("journal.verify.archive.event[1, 1]"));
        assertEquals(10, problems.size());
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        house.reopen();
        assertEquals(17, house.eventLines().size());
    }

    @Test
    public void lostEventFilesComeBackFromDatabaseAndArchive() throws Exception {
        List<String> whole = house.eventLines();
        house.journal.archive(BEFORE);
        house.close();
        for (Path month : EventFiles.months(house.data.journal())) {
            Files.delete(month);
        }
        house.open();
        assertEquals(whole, house.eventLines().subList(0, whole.size()));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void whatHasADamagedContentIsNotArchived() throws Exception {
        String sha256 = house.journal.report("old").orElseThrow().file().sha256();
        Files.delete(house.store.find(sha256).orElseThrow());
        Archived archived = house.journal.archive(BEFORE);
        assertEquals(0, archived.reports());
        assertEquals(1, archived.receptions());
        assertTrue(house.journal.report("old").isPresent());
        assertEquals(List.of("journal.verify.content.missing[" + sha256 + ", DECSAL.dta]"), house.problems());
        assertFalse(house.log.lines("ERROR").isEmpty());
    }

    @Test
    public void anArchiveThatCannotBeWrittenChangesNothing() throws Exception {
        Files.writeString(house.data.journal().resolve("archive"), "a file is in the way");
        assertEquals("journal.archive.failed",
                assertThrows(lu.seco.core.journal.JournalException.class, () -> house.journal.archive(BEFORE)).told().code());
        assertEquals(3, house.journal.countReports(JournalFilter.ALL));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void whatChangesWhileItIsArchivedIsArchivedAsItThenIs() throws Exception {
        Derby database = house.database();
        JournalListeners listeners = new JournalListeners(house.log);
        // The second time is when the plan is made and nothing is written yet.
        DisturbingClock clock = new DisturbingClock(house.clock, 2,
                () -> house.append(JournalHouse.report(EventType.REPORT_ANSWERED, "old", Map.of(Fact.REFUSED, "1"))));
        try (ChainReader chain = new ChainReader(database, house.data.journal(), house.log);
                EventWriter writer = new EventWriter(database, house.clock, new EventFiles(house.data.journal(), chain, house.alarms::add, house.log),
                        listeners, house.steps, house.log)) {
            Archived archived = new Archiver(database, writer, house.store, house.data.journal(), clock, house.log).archive(BEFORE);
            assertEquals(1, archived.reports());
            try (ZipFile zip = new ZipFile(archived.file().orElseThrow().toFile())) {
                String events = new String(zip.getInputStream(zip.getEntry("events.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(events.contains("REPORT_ANSWERED"));
            }
        }
        assertEquals(1, house.data.journal().resolve("archive").toFile().list().length);
        assertEquals(List.of(), house.problems());
    }

    private long contents() throws Exception {
        try (java.util.stream.Stream<Path> files = Files.walk(house.data.content())) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
