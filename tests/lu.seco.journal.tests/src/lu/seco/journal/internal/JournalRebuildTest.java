// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A database that Derby cannot use any more is built again from the event files, and nothing is lost. */
public class JournalRebuildTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private JournalHouse house;
    private Path derby;
    private Snapshot before;

    @Before
    public void fill() throws Exception {
        house = JournalHouse.open(folder.getRoot().toPath());
        derby = house.data.journal().resolve("derby");
        house.send("r1", "DECSAL", "1900990001500");
        house.receive("c1", "SALRET", "r1");
        house.take("r2", "DECAFF.dta");
        before = Snapshot.of(house);
        house.close();
    }

    @After
    public void close() {
        house.close();
    }

    /** Something that breaks a database. */
    @FunctionalInterface
    private interface Fault {
        void strike() throws IOException;
    }

    @Test
    public void garbageInEveryPage() throws Exception {
        rebuiltAfter(() -> Faults.garbageEverywhere(derby.resolve("seg0")));
    }

    @Test
    public void garbageInTheLog() throws Exception {
        rebuiltAfter(() -> Faults.garbageEverywhere(derby.resolve("log")));
    }

    @Test
    public void noServiceProperties() throws Exception {
        rebuiltAfter(() -> Files.delete(derby.resolve("service.properties")));
    }

    @Test
    public void garbledServiceProperties() throws Exception {
        rebuiltAfter(() -> Files.write(derby.resolve("service.properties"), new byte[500]));
    }

    @Test
    public void noLogFolder() throws Exception {
        rebuiltAfter(() -> EmptyDatabase.delete(derby.resolve("log")));
    }

    @Test
    public void noLogFiles() throws Exception {
        rebuiltAfter(() -> {
            for (Path file : Faults.files(derby.resolve("log"))) {
                Files.delete(file);
            }
        });
    }

    @Test
    public void noPages() throws Exception {
        rebuiltAfter(() -> EmptyDatabase.delete(derby.resolve("seg0")));
    }

    @Test
    public void emptyFiles() throws Exception {
        rebuiltAfter(() -> {
            for (Path file : Faults.files(derby.resolve("seg0"))) {
                Faults.truncate(file, Long.MAX_VALUE / 2);
            }
        });
    }

    @Test
    public void linksThatWereTakenOffStayOff() throws Exception {
        house.open();
        house.append(JournalHouse.report(EventType.REPORT_ANSWERED, "r1", Map.of(Fact.RECEPTION, "c1", Fact.REFUSED, "2")));
        house.append(JournalHouse.reception(EventType.RECEPTION_UNLINKED, "c1", Map.of(Fact.REPORT, "r1")));
        house.append(JournalHouse.report(EventType.REPORT_UNANSWERED, "r1", Map.of(Fact.RECEPTION, "c1", Fact.COUNT, "0")));
        house.append(JournalHouse.reception(EventType.RECEPTION_LINKED, "c1", Map.of(Fact.REPORT, "r9", Fact.RESULT, "by-key")));
        before = Snapshot.of(house);
        house.close();
        EmptyDatabase.delete(derby);
        house.open();
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void noDatabaseAtAll() throws Exception {
        EmptyDatabase.delete(derby);
        house.open();
        assertWhole();
        assertEquals(List.of(Message.of("journal.rebuilt.missing", 10L)), house.alarms);
    }

    private void rebuiltAfter(Fault fault) throws Exception {
        fault.strike();
        house.open();
        assertWhole();
        assertEquals(house.alarms.toString(), List.of("journal.rebuilt"), house.alarms.stream().map(Message::code).toList());
        Path kept = house.data.journal().resolve(String.valueOf(house.alarms.get(0).arguments().get(2)));
        assertEquals("derby.damaged-20260210-093015", kept.getFileName().toString());
        assertTrue("the damaged one is kept", Files.isDirectory(kept));
        assertEquals(1, house.log.lines("ERROR").size());
        house.reopen();
        assertEquals("told once", 1, house.alarms.size());
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        assertEquals(List.of(), house.problems());
    }

    private void assertWhole() throws Exception {
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
        JournalEvent rebuilt = house.journal.events(Set.of(EventType.JOURNAL_REBUILT), PageRequest.newest(10)).rows().get(0);
        assertEquals(Optional.of("10"), rebuilt.fact(Fact.COUNT));
        assertEquals("journal.rebuild.reason", Message.parse(rebuilt.fact(Fact.REASON).orElseThrow()).code());
        assertEquals(11, house.eventLines().size());
        assertTrue(Files.notExists(house.data.journal().resolve("derby.new")));
    }

    @Test
    public void aTornLastLineIsNoReasonNotToRebuild() throws Exception {
        Path month = EventFiles.months(house.data.journal()).get(0);
        Files.writeString(month, "{\"number\":11,\"at\":\"2026-02-1", StandardOpenOption.APPEND);
        Faults.garbageEverywhere(derby.resolve("seg0"));
        house.open();
        assertWhole();
        assertEquals("{\"number\":11,\"at\":\"2026-02-1", Files.readString(EventFiles.folder(house.data.journal()).resolve("torn-10.txt")));
    }

    @Test
    public void brokenEventFilesAreNotBuiltFrom() throws Exception {
        Path month = EventFiles.months(house.data.journal()).get(0);
        List<String> good = Files.readAllLines(month);
        Faults.garbageEverywhere(derby.resolve("seg0"));
        List<String> missing = new ArrayList<>(good);
        missing.remove(4);
        List<String> changed = new ArrayList<>(good);
        changed.set(4, good.get(4).replace("UPL", "DWN"));
        List<String> garbled = new ArrayList<>(good);
        garbled.set(4, "\u0000\u0000\u0000");
        List<String> rewritten = new ArrayList<>(good);
        StoredEvent fifth = StoredEvent.parse(good.get(4)).orElseThrow();
        StoredEvent other = fifth.withFacts("{}");
        rewritten.set(4, other.line().replace(fifth.hash(), other.computedHash()));
        List<String> headless = good.subList(1, good.size());
        refuses(month, missing, 5, 5);
        refuses(month, changed, 5, 5);
        refuses(month, garbled, 5, 5);
        refuses(month, rewritten, 6, 6);
        refuses(month, headless, 1, 1);
        refuses(month, List.of("rubbish"), 1, 1);
        Files.write(month, good, StandardCharsets.UTF_8);
        house.open();
        assertWhole();
    }

    private void refuses(Path month, List<String> lines, long line, long event) throws Exception {
        Files.write(month, lines, StandardCharsets.UTF_8);
        JournalException refused = assertThrows(JournalException.class, house::open);
        assertEquals(List.of("journal.rebuild.broken", "2026-02.jsonl", String.valueOf(line), String.valueOf(event)),
                Stream.concat(Stream.of(refused.told().code()), refused.told().arguments().stream().map(String::valueOf)).toList());
        assertTrue("nothing is moved", Files.isDirectory(derby));
        assertEquals(lines, Files.readAllLines(month));
        assertEquals(List.of(), house.alarms);
    }

    @Test
    public void withoutEventFilesItIsToldWhatDerbySays() throws Exception {
        Files.delete(EventFiles.months(house.data.journal()).get(0));
        Faults.garbageEverywhere(derby.resolve("seg0"));
        assertEquals("journal.open.failed", assertThrows(JournalException.class, house::open).told().code());
        assertTrue(Files.isDirectory(derby));
    }

    @Test
    public void whatANewerSeCoWroteIsLeftToIt() throws Exception {
        StoredEvent last = StoredEvent.parse(house.eventLines().get(9)).orElseThrow();
        StoredEvent unsigned = new StoredEvent(11, last.at(), "REPORT_DREAMT_OF", "REPORT", "r1", "{}", last.hash(), "0".repeat(64));
        String line = unsigned.line().replace("0".repeat(64), unsigned.computedHash());
        Files.writeString(EventFiles.months(house.data.journal()).get(0), line + "\n", StandardOpenOption.APPEND);
        Faults.garbageEverywhere(derby.resolve("seg0"));
        assertEquals("journal.rebuild.newer", assertThrows(JournalException.class, house::open).told().code());
        assertTrue(Files.isDirectory(derby));
    }

    @Test
    public void itIsNotBuiltAgainForEver() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.createDirectory(house.data.journal().resolve("derby.damaged-2026010" + i + "-101010"));
        }
        Faults.garbageEverywhere(derby.resolve("seg0"));
        assertEquals("journal.rebuild.often", assertThrows(JournalException.class, house::open).told().code());
    }

    @Test
    public void aRebuildThatWasInterruptedBeginsAnew() throws Exception {
        Faults.garbageEverywhere(derby.resolve("seg0"));
        Path half = Files.createDirectories(house.data.journal().resolve("derby.new/seg0"));
        Files.writeString(half.resolve("c10.dat"), "half");
        house.open();
        assertWhole();
        house.close();
        // Between the two renames: the old one is aside, the new one has not its name yet.
        Files.move(derby, house.data.journal().resolve("derby.new"));
        house.alarms.clear();
        house.open();
        assertEquals(before, Snapshot.of(house));
        assertEquals(List.of(), house.problems());
        assertEquals(List.of("journal.rebuilt.missing"), house.alarms.stream().map(Message::code).toList());
    }
}
