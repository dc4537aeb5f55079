// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeJournal;
import lu.seco.service.internal.fake.Rows;
import org.junit.Test;

public class JournalCommandTest {

    private final Calls calls = new Calls();
    private final FakeJournal journal = calls.services.journal;

    @Test
    public void jsonOfReportsIsAsDocumented() throws IOException {
        sample();
        assertEquals(0, calls.call("journal", "--from", "2026-02-01", "--json"));
        assertEquals(golden("reports.json"), calls.output.out());
    }

    @Test
    public void jsonOfReceptionsIsAsDocumented() throws IOException {
        sample();
        assertEquals(0, calls.call("journal", "--receptions", "--events", "--json"));
        assertEquals(golden("receptions.json"), calls.output.out());
    }

    @Test
    public void theTableSaysFileKindStateEvidenceAndAnswer() {
        sample();
        assertEquals(0, calls.call("journal"));
        List<String> lines = calls.output.out().lines().toList();
        assertTrue(lines.get(0), lines.get(0).matches("cli.column.taken +cli.column.file +cli.column.kind +cli.column.state"
                + " +cli.column.evidence +cli.column.answer"));
        assertTrue(lines.get(2),
                lines.get(2).matches("2026-02-10 08:15:00 +été\uFFFD.dta +DECSAL +cli.state.refused +intake.name.unknown.*"));
        assertTrue(lines.get(3), lines.get(3).matches("2026-02-10 08:15:00 +b.dta +DECSAL +cli.state.answered +.*UPL SOFI.1"
                + " +cli.answer.refused\\(3,SALRET-1.DTA\\)"));
        assertTrue(lines.get(4), lines.get(4).endsWith("cli.answer.none(2026-02-10 08:30:00)"));
        assertEquals(5, lines.size());
    }

    @Test
    public void theTableFitsTheTerminal() {
        sample();
        calls.width = 80;
        calls.call("journal");
        assertTrue(calls.output.out(), calls.output.out().lines().allMatch(line -> line.length() <= 80));
    }

    @Test
    public void receptionsSayWhatTheyAnswer() {
        sample();
        calls.call("journal", "--receptions", "--events");
        assertTrue(calls.output.out(), calls.output.out().contains("cli.answered.refused(3,b.dta)"));
    }

    @Test
    public void daysAreInclusiveInTheLocalZone() {
        calls.call("journal", "--from", "2026-03-28", "--to", "2026-03-29", "--kind", "DECSAL", "--state", "sent", "--text", "x",
                "--employer", "1");
        assertEquals(new JournalFilter(Optional.of(Instant.parse("2026-03-27T23:00:00Z")),
                Optional.of(Instant.parse("2026-03-29T22:00:00Z")),
                Set.of("DECSAL"), Set.of("SENT"), Optional.of("1"), Optional.empty(), Optional.of("x")), journal.filters.get(0));
        assertEquals("cli.journal.nothing(2026-03-28,2026-03-29)\n", calls.output.out());
    }

    @Test
    public void openEndsAreClosedByToday() {
        calls.call("journal");
        calls.call("journal", "--to", "2026-01-05");
        calls.call("journal", "--from", "2026-12-24");
        assertEquals(Instant.parse("2026-02-09T23:00:00Z"), journal.filters.get(0).from().get());
        assertEquals(Instant.parse("2026-02-10T23:00:00Z"), journal.filters.get(0).before().get());
        assertEquals(Instant.parse("2026-01-04T23:00:00Z"), journal.filters.get(1).from().get());
        assertEquals(Instant.parse("2026-12-24T23:00:00Z"), journal.filters.get(2).before().get());
    }

    @Test
    public void aSenselessQuestionIsAUsageError() {
        assertEquals(2, calls.call("journal", "--from", "2026-02-02", "--to", "2026-02-01"));
        assertEquals(2, calls.call("journal", "--state", "GONE"));
        assertEquals(2, calls.call("journal", "--receptions", "--state", "SENT"));
        assertTrue(calls.output.err(), calls.output.err().contains("cli.journal.range(2026-02-02,2026-02-01)"));
        assertTrue(calls.output.err(), calls.output.err().contains("cli.journal.state(GONE,DETECTED, CHECKED"));
        assertTrue(journal.filters.isEmpty());
    }

    @Test
    public void manyRowsAreReadPageByPageAndComplete() {
        for (int i = 1; i <= 1203; i++) {
            journal.reports.add(Rows.report(i, "f" + i, ReportState.SENT));
        }
        calls.call("journal", "--json");
        JsonObject json = JsonParser.parseString(calls.output.out()).getAsJsonObject();
        assertEquals(1203, json.get("reports").getAsJsonArray().size());
        assertFalse(json.get("more").getAsBoolean());
        assertEquals(List.of(PageRequest.newest(500), PageRequest.newest(500).behind(704), PageRequest.newest(500).behind(204)),
                journal.pages);
    }

    @Test
    public void aLimitIsKeptAndTheRestMentioned() {
        for (int i = 1; i <= 700; i++) {
            journal.reports.add(Rows.report(i, "f" + i, ReportState.SENT));
        }
        calls.call("journal", "--limit", "600");
        List<String> lines = calls.output.out().lines().toList();
        assertEquals(603, lines.size());
        assertEquals("cli.journal.more", lines.get(602));
    }

    @Test
    public void aBrokenJournalIsOneSentence() {
        journal.broken = Optional.of(Message.of("journal.disk.full"));
        assertEquals(1, calls.call("journal"));
        assertEquals("journal.disk.full\n", calls.output.err());
    }

    @Test
    public void aMissingPartIsOneSentence() {
        calls.services.journalMissing = true;
        assertEquals(1, calls.call("journal", "--lang", "en"));
        assertEquals("en:cli.missing.nobody(Journal,Journal)\n", calls.output.err());
    }

    private void sample() {
        journal.reports.add(Rows.report(1, "a.dta", ReportState.SENT));
        journal.reports.add(Rows.report(2, "b.dta", ReportState.ANSWERED));
        journal.reports.add(Rows.report(3, "été\u001b.dta", ReportState.REFUSED));
        journal.receptions.add(Rows.reception(4, "SALRET.1900990001500_999901.DTA", "r2"));
        journal.histories.put(Subject.report("r2"), List.of(Rows.answered("r2", "a4")));
    }

    private static String golden(String name) throws IOException {
        try (InputStream input = JournalCommandTest.class.getResourceAsStream(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
