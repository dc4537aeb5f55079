// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.engine;
import static lu.seco.journal.internal.JournalHouse.report;
import static lu.seco.journal.internal.JournalHouse.taken;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import org.junit.Test;

public class JournalQueryTest extends OpenJournal {

    private static final String ACME = "1900990001500";
    private static final String OTHER = "1800990002600";

    @Test
    public void filtersByKindStateEmployerAndTime() throws Exception {
        house.send("r1", "DECSAL", ACME);
        house.clock.set("2026-02-11T00:00:00Z");
        house.send("r2", "DECAFF", ACME);
        house.take("r3", "DECSAL.dta");
        house.clock.set("2026-02-12T10:00:00Z");
        house.send("r4", "DECSAL", OTHER);

        assertEquals(List.of("r4", "r3", "r2", "r1"), ids(JournalFilter.ALL));
        assertEquals(List.of("r4", "r1"), ids(filter(Set.of("DECSAL"), Set.of(), null, null)));
        assertEquals(List.of("r4", "r2", "r1"), ids(filter(Set.of("DECSAL", "DECAFF"), Set.of(), null, null)));
        assertEquals(List.of("r3"), ids(filter(Set.of(), Set.of("DETECTED"), null, null)));
        assertEquals(List.of("r4", "r3", "r2", "r1"), ids(filter(Set.of(), Set.of("DETECTED", "SENT"), null, null)));
        assertEquals(List.of("r2"), ids(filter(Set.of("DECAFF"), Set.of("DETECTED", "SENT"), null, null)));
        assertEquals(List.of("r2"), ids(filter(Set.of("DECAFF", "DECMAL"), Set.of("SENT"), null, null)));
        assertEquals(List.of("r2", "r1"), ids(filter(Set.of(), Set.of(), ACME, null)));
        assertEquals(List.of("r1"), ids(filter(Set.of("DECSAL"), Set.of("SENT"), ACME, null)));
        assertEquals(List.of("r3", "r2"),
                ids(JournalFilter.ALL.between(Instant.parse("2026-02-11T00:00:00Z"), Instant.parse("2026-02-12T00:00:00Z"))));
        assertEquals(List.of("r1"), ids(JournalFilter.ALL.between(Instant.MIN, Instant.parse("2026-02-11T00:00:00Z"))));
        assertEquals(List.of(), ids(JournalFilter.ALL.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.MAX)));
        assertEquals(List.of(), ids(filter(Set.of("NOSUCH"), Set.of(), null, null)));
    }

    @Test
    public void theEmployerMayBeTheMember() throws Exception {
        house.take("r1", "A.dta");
        house.append(report(EventType.REPORT_CHECKED, "r1", Map.of(Fact.MEMBER, ACME, Fact.EMPLOYER, ACME)));
        house.take("r2", "B.dta");
        house.append(report(EventType.REPORT_CHECKED, "r2", Map.of(Fact.MEMBER, ACME)));
        assertEquals(List.of("r2", "r1"), ids(filter(Set.of(), Set.of(), ACME, null)));
    }

    @Test
    public void findsTextInEveryNameWithoutRegardToCase() throws Exception {
        house.take("r1", "Déclaration ÉTÉ.dta");
        house.append(report(EventType.REPORT_CHECKED, "r1", Map.of(Fact.KIND, "DECSAL", Fact.OFFICIAL_NAME, "DECSAL.dta", Fact.EMPLOYER,
                ACME)));
        house.take("r2", "100%_sure!.dta");
        house.take("r3", "100 sure.dta");
        house.send("r4", "DECMAL", OTHER);
        assertEquals(List.of("r1"), ids(text("été")));
        assertEquals(List.of("r1"), ids(text("DecSal.DTA")));
        assertEquals(List.of("r1"), ids(text(ACME.substring(3))));
        assertEquals(List.of("r4"), ids(text("sofi.R4")));
        assertEquals(List.of("r2"), ids(text("%_")));
        assertEquals(List.of("r2"), ids(text("!")));
        assertEquals(List.of("r4", "r3", "r2", "r1"), ids(text("")));
        assertEquals(List.of(), ids(text("' OR '1'='1")));
        assertEquals(List.of(), ids(text("x".repeat(100_000))));
        assertEquals(List.of(), ids(text("%".repeat(100_000))));
    }

    @Test
    public void hostileTextsComeBackAsTheyWere() throws Exception {
        List<String> texts = List.of("'; DROP TABLE event; --", "%_!\\", "nul\u0000nul", "\ud83d\ude00".repeat(400), "half\ud83d",
                "x".repeat(300) + "\ud83d\ude00",
                "line\r\nend\u0085\u2028", "é".repeat(100_000), "<script>&amp;\"");
        String sha256 = house.content("same");
        for (int i = 0; i < texts.size(); i++) {
            String id = "r" + i;
            String text = texts.get(i);
            house.append(taken(id, text, sha256));
            String reason = Message.of("intake.name.unknown", text).format();
            house.append(report(EventType.REPORT_REFUSED, id, Map.of(Fact.REASON, reason, Fact.KIND, text, Fact.EMPLOYER, text,
                    Fact.MEMBER, text,
                    Fact.OFFICIAL_NAME, text, Fact.PLACE, text, Fact.EVIDENCE_LINE, text, Fact.EVIDENCE_SOURCE, text, Fact.SOFIE_NAME,
                            text)));
            Report report = house.journal.report(id).orElseThrow();
            assertEquals(text, report.file().name());
            assertEquals(Optional.of(Message.of("intake.name.unknown", text)), report.progress().reason());
            assertEquals(text, report.declaration().kind());
            assertEquals(text, report.progress().evidence().orElseThrow().line());
            assertEquals(List.of(id), ids(filter(Set.of(text), Set.of("REFUSED"), text, null)));
        }
        assertEquals(texts.size(), house.journal.reportsWithContent(sha256).size());
        assertEquals(List.of(), house.problems());
        house.reopen();
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aPageStaysTheSameWhileRowsAreAdded() throws Exception {
        for (int i = 1; i <= 7; i++) {
            house.take("r" + i, "A.dta");
        }
        Page<Report> first = house.journal.reports(JournalFilter.ALL, PageRequest.newest(3));
        assertEquals(List.of("r7", "r6", "r5"), ids(first));
        assertTrue(first.more());
        house.take("r8", "A.dta");
        Page<Report> second = house.journal.reports(JournalFilter.ALL, PageRequest.newest(3).behind(first.rows().get(2).order()));
        assertEquals(List.of("r4", "r3", "r2"), ids(second));
        Page<Report> last = house.journal.reports(JournalFilter.ALL, PageRequest.newest(3).behind(second.rows().get(2).order()));
        assertEquals(List.of("r1"), ids(last));
        assertFalse(last.more());
        Page<Report> oldest = house.journal.reports(JournalFilter.ALL, PageRequest.oldest(5));
        assertEquals(List.of("r1", "r2", "r3", "r4", "r5"), ids(oldest));
        Page<Report> rest = house.journal.reports(JournalFilter.ALL, PageRequest.oldest(5).behind(oldest.rows().get(4).order()));
        assertEquals(List.of("r6", "r7", "r8"), ids(rest));
        assertFalse(rest.more());
        assertEquals(8, house.journal.countReports(JournalFilter.ALL));
    }

    @Test
    public void anEmptyJournalHasEmptyPages() throws Exception {
        assertEquals(new Page<Report>(List.of(), false), house.journal.reports(JournalFilter.ALL, PageRequest.newest(3)));
        assertEquals(new Page<Report>(List.of(), false), house.journal.reports(JournalFilter.ALL, PageRequest.oldest(3)));
        assertEquals(new Page<JournalEvent>(List.of(), false), house.journal.events(Set.of(), PageRequest.newest(3)));
        assertEquals(0, house.journal.countReports(JournalFilter.ALL));
        assertEquals(Optional.empty(), house.journal.report("nobody"));
        assertEquals(List.of(), house.journal.attempts("nobody"));
        assertEquals(List.of(), house.journal.reportsIn(Set.of()));
    }

    @Test
    public void reportsByStateComeInOrderOfArrival() throws Exception {
        house.take("r1", "A.dta");
        house.send("r2", "DECSAL", ACME);
        house.take("r3", "A.dta");
        List<Report> open = house.journal.reportsIn(Set.of(ReportState.DETECTED, ReportState.SENT));
        assertEquals(List.of("r1", "r2", "r3"), open.stream().map(Report::id).toList());
        assertEquals(2, house.journal.reportsIn(Set.of(ReportState.DETECTED)).size());
    }

    @Test
    public void eventsArePagedByType() throws Exception {
        for (int i = 0; i < 5; i++) {
            house.append(engine(EventType.ENGINE_STARTED));
            house.take("r" + i, "A.dta");
            house.append(engine(EventType.ENGINE_STOPPED));
        }
        Set<EventType> types = Set.of(EventType.ENGINE_STARTED, EventType.ENGINE_STOPPED);
        Page<JournalEvent> page = house.journal.events(types, PageRequest.newest(4));
        assertEquals(List.of(15L, 13L, 12L, 10L), page.rows().stream().map(JournalEvent::number).toList());
        assertTrue(page.more());
        page = house.journal.events(types, PageRequest.newest(10).behind(10));
        assertEquals(List.of(9L, 7L, 6L, 4L, 3L, 1L), page.rows().stream().map(JournalEvent::number).toList());
        assertFalse(page.more());
        assertEquals(List.of(14L, 15L), house.journal.events(Set.of(),
                PageRequest.oldest(10).behind(13)).rows().stream().map(JournalEvent::number).toList());
        assertEquals(10, house.journal.history(lu.seco.core.journal.Subject.ENGINE).size());
    }

    @Test
    public void pagesGoOverGapsFarWiderThanAWindow() throws Exception {
        house.take("r1", "A.dta");
        List<lu.seco.core.journal.NewEvent> noise = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            noise.add(engine(EventType.ENGINE_RESUMED));
        }
        house.journal.append(noise);
        house.clock.advance(Duration.ofDays(1));
        house.take("r2", "A.dta");
        assertEquals(List.of("r2", "r1"), ids(JournalFilter.ALL));
        assertEquals(List.of("r1", "r2"), ids(house.journal.reports(JournalFilter.ALL, PageRequest.oldest(10))));
        assertEquals(List.of("r2", "r1"), ids(filter(Set.of(), Set.of("DETECTED"), null, null)));
        assertEquals(1, house.journal.reports(JournalFilter.ALL, PageRequest.newest(1)).rows().size());
    }

    private List<String> ids(JournalFilter filter) throws Exception {
        List<String> ids = ids(house.journal.reports(filter, PageRequest.newest(100)));
        assertEquals(ids.size(), house.journal.countReports(filter));
        List<String> oldestFirst = new ArrayList<>(ids(house.journal.reports(filter, PageRequest.oldest(100))));
        java.util.Collections.reverse(oldestFirst);
        assertEquals(ids, oldestFirst);
        return ids;
    }

    private static List<String> ids(Page<Report> page) {
        return page.rows().stream().map(Report::id).toList();
    }

    private static JournalFilter text(String text) {
        return filter(Set.of(), Set.of(), null, text);
    }

    private static JournalFilter filter(Set<String> kinds, Set<String> states, String employer, String text) {
        return new JournalFilter(Optional.empty(), Optional.empty(), kinds, states, Optional.ofNullable(employer),
                Optional.empty(), Optional.ofNullable(text));
    }
}
