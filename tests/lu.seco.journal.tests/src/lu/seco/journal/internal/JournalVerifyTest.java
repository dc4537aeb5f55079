// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal.Verification;
import lu.seco.core.journal.Report;
import org.junit.Before;
import org.junit.Test;

public class JournalVerifyTest extends OpenJournal {

    @Before
    public void begin() throws Exception {
        house.send("r1", "DECSAL", "1900990001500");
        house.receive("c1", "SALRET", "r1");
    }

    @Test
    public void aSoundJournalIsSound() throws Exception {
        Verification verification = house.journal.verify();
        assertTrue(verification.problems().toString(), verification.sound());
        assertEquals(9, verification.events());
        assertEquals(2, verification.contents());
    }

    @Test
    public void changedFactsAreNamed() throws Exception {
        house.sql("UPDATE event SET facts = ? WHERE number = 5", "{\"evidence.line\":\"another\"}");
        assertProblems("journal.verify.hash[5]", "journal.verify.file.differs[5, 2026-02.jsonl]", "journal.verify.report[r1]");
    }

    @Test
    public void aChangedEventWithANewHashBreaksTheChain() throws Exception {
        StoredEvent old = StoredEvent.parse(house.eventLines().get(4)).orElseThrow();
        String hash = old.withFacts("{}").computedHash();
        house.sql("UPDATE event SET facts = '{}', hash = ? WHERE number = 5", hash);
        assertProblems("journal.verify.previous[6]", "journal.verify.file.differs[5, 2026-02.jsonl]", "journal.verify.report[r1]");
    }

    @Test
    public void aMissingEventIsNamed() throws Exception {
        house.sql("DELETE FROM event WHERE number = 3");
        List<String> problems = house.problems();
        assertTrue(problems.toString(), problems.contains("journal.verify.gap[3, 3]"));
        assertTrue(problems.toString(), problems.stream().anyMatch(problem -> problem.startsWith("journal.verify.row.impossible[r1")));
    }

    @Test
    public void aCutOffEndIsSeenInTheEventFiles() throws Exception {
        house.sql("DELETE FROM event WHERE number > 7");
        List<String> problems = house.problems();
        assertTrue(problems.toString(), problems.contains("journal.verify.cut[8, 9]"));
    }

    @Test
    public void aCutOffEndComesBackFromTheEventFilesAtTheNextStart() throws Exception {
        house.sql("DELETE FROM event WHERE number > 7");
        house.reopen();
        assertEquals(List.of(lu.seco.core.Message.of("journal.replayed", 7L, 2L)), house.alarms);
        assertEquals(11, house.append(JournalHouse.engine(EventType.ENGINE_STARTED)).number());
        assertEquals(List.of(), house.problems());
        assertFalse(house.log.lines("ERROR").isEmpty());
        assertEquals(11, house.eventLines().size());
    }

    @Test
    public void aChangedRowIsNamed() throws Exception {
        house.sql("UPDATE report SET state = 'ANSWERED' WHERE id = 'r1'");
        house.sql("UPDATE reception_link SET refused = 0 WHERE reception_id = 'c1'");
        assertProblems("journal.verify.report[r1]", "journal.verify.reception[c1]");
    }

    @Test
    public void aChangedAttemptIsNamed() throws Exception {
        house.sql("DELETE FROM attempt WHERE report_id = 'r1'");
        assertProblems("journal.verify.report[r1]");
    }

    @Test
    public void aLostRowIsNamed() throws Exception {
        house.sql("DELETE FROM report WHERE id = 'r1'");
        assertProblems("journal.verify.report[r1]");
    }

    @Test
    public void aRowWithoutEventsIsNamed() throws Exception {
        house.sql("INSERT INTO report (id, ord, taken_at, state, kind, sha256, name_key, period, was_read, search, doc)"
                + " SELECT 'ghost', 99, taken_at, state, kind, sha256, name_key, period, was_read, search, doc FROM report");
        assertProblems("journal.verify.report[ghost]");
    }

    @Test
    public void anUnreadableRowIsNamedAndReadingItSaysSo() throws Exception {
        house.sql("UPDATE report SET doc = '{}' WHERE id = 'r1'");
        List<String> problems = house.problems();
        assertTrue(problems.toString(), problems.get(0).startsWith("journal.verify.report"));
        lu.seco.core.journal.JournalException told = org.junit.Assert.assertThrows(lu.seco.core.journal.JournalException.class,
                () -> house.journal.report("r1"));
        assertEquals("journal.row.damaged", told.told().code());
    }

    @Test
    public void aChangedContentIsNamed() throws Exception {
        Report report = house.journal.report("r1").orElseThrow();
        Path content = house.store.find(report.file().sha256()).orElseThrow();
        assertTrue(content.toFile().setWritable(true));
        Files.writeString(content, "something else");
        assertProblems("journal.verify.content.changed[" + report.file().sha256() + ", DECSAL.dta]");
    }

    @Test
    public void aLostContentIsNamed() throws Exception {
        String sha256 = house.journal.reception("c1").orElseThrow().file().sha256();
        Files.delete(house.store.find(sha256).orElseThrow());
        assertProblems("journal.verify.content.missing[" + sha256 + ", SALRET.c1]");
    }

    @Test
    public void changedAndMissingLinesOfTheEventFileAreNamed() throws Exception {
        List<String> lines = new ArrayList<>(house.eventLines());
        lines.set(1, lines.get(1).replace("DECSAL", "DECAFF"));
        lines.set(3, "rubbish");
        lines.remove(5);
        write(lines);
        assertProblems("journal.verify.file.differs[2, 2026-02.jsonl]", "journal.verify.file.missing[4]",
                "journal.verify.file.line[2026-02.jsonl, 4]",
                "journal.verify.file.missing[6]");
    }

    @Test
    public void aWholeEventFileThatIsGoneIsNamed() throws Exception {
        write(List.of());
        assertEquals(9, house.problems().stream().filter(problem -> problem.startsWith("journal.verify.file.missing")).count());
    }

    @Test
    public void anEventOfANewerVersionIsNamedAndDoesNotStopTheJournal() throws Exception {
        StoredEvent last = StoredEvent.parse(house.eventLines().get(8)).orElseThrow();
        StoredEvent newer = new StoredEvent(10, last.at(), "REPORT_PAINTED", "REPORT", "r1", "{\"colour\":\"red\"}", last.hash(), "");
        house.close();
        String hash = newer.computedHash();
        house.open();
        house.sql("INSERT INTO event (number, happened_at, type, subject_kind, subject_id, facts, previous, hash)"
                + " VALUES (10, ?, ?, ?, ?, ?, ?, ?)",
                last.at().toEpochMilli(), newer.type(), newer.subjectKind(), newer.subjectId(), newer.facts(), newer.previous(), hash);
        house.reopen();
        assertEquals(11, house.append(JournalHouse.report(EventType.REPORT_ANSWERED, "r1", Map.of(Fact.REFUSED, "1"))).number());
        assertProblems("journal.verify.type[10, REPORT_PAINTED]");
        assertTrue(house.eventLines().get(9).contains("\"colour\":\"red\""));
    }

    @Test
    public void onlyTheFirstThousandProblemsAreKept() {
        Problems problems = new Problems();
        for (int i = 0; i < 1234; i++) {
            problems.add("journal.verify.hash", i);
        }
        assertEquals(1001, problems.list().size());
        assertEquals(List.of("234"), problems.list().get(1000).arguments());
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(EventFiles.months(house.data.journal()).get(0), String.join("", lines.stream().map(line -> line + "\n").toList()),
                StandardCharsets.UTF_8);
    }

    private void assertProblems(String... expected) throws Exception {
        List<String> sorted = new ArrayList<>(List.of(expected));
        sorted.sort(null);
        List<String> found = new ArrayList<>(house.problems());
        found.sort(null);
        assertEquals(sorted, found);
    }
}
