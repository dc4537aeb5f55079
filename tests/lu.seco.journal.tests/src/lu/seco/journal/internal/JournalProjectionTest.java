// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.reception;
import static lu.seco.journal.internal.JournalHouse.report;
import static lu.seco.journal.internal.JournalHouse.taken;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import org.junit.Test;

public class JournalProjectionTest extends OpenJournal {

    @Test
    public void anEventIsNumberedTimedAndChained() throws Exception {
        List<JournalEvent> events = house.journal.append(List.of(taken("a", "A.dta", "f".repeat(64)), taken("b", "B.dta", "e".repeat(64))));
        assertEquals(List.of(1L, 2L), events.stream().map(JournalEvent::number).toList());
        assertEquals(Instant.parse("2026-02-10T08:30:15.123Z"), events.get(0).at());
        assertEquals("0".repeat(64), events.get(0).previousHash());
        assertEquals(events.get(0).hash(), events.get(1).previousHash());
        assertEquals(events, house.journal.events(Set.of(), PageRequest.oldest(10)).rows());
    }

    @Test
    public void timeNeverGoesBack() throws Exception {
        Instant first = house.append(taken("a", "A.dta", "f".repeat(64))).at();
        house.clock.advance(Duration.ofHours(-1));
        assertEquals(first, house.append(taken("b", "B.dta", "f".repeat(64))).at());
        house.reopen();
        assertEquals(first, house.append(taken("c", "C.dta", "f".repeat(64))).at());
    }

    @Test
    public void nothingIsAppendedForNoEvents() throws Exception {
        assertEquals(List.of(), house.journal.append(List.of()));
        assertTrue(house.journal.events(Set.of(), PageRequest.oldest(10)).rows().isEmpty());
    }

    @Test
    public void aReportLivesFromTakenToAnswered() throws Exception {
        house.take("r1", "DECSAL_01_2026_1.dta");
        house.append(report(EventType.REPORT_CHECKED, "r1", Map.of(Fact.KIND, "DECSAL", Fact.EMPLOYER, "1900990001500", Fact.MEMBER,
                "1900990001500", Fact.PERIOD, "2026-01", Fact.OFFICIAL_NAME, "DECSAL.dta")));
        house.append(report(EventType.REPORT_QUEUED, "r1", Map.of()));
        house.append(report(EventType.REPORT_SENDING, "r1", Map.of(Fact.ATTEMPT, "1", Fact.RUN, "run1", Fact.POSITION, "p1")));
        house.append(report(EventType.REPORT_FAILED, "r1", Map.of(Fact.REASON, Message.of("sofie.no-network", "x").format(), Fact.NEXT_TRY,
                "2026-02-10T09:00:00Z", Fact.EVIDENCE_LINE, "!!! UPL", Fact.EVIDENCE_SOURCE, "log:1")));
        Report failed = house.journal.report("r1").orElseThrow();
        assertEquals(Optional.of(Message.of("sofie.no-network", "x")), failed.progress().reason());
        assertEquals(Optional.of(Instant.parse("2026-02-10T09:00:00Z")), failed.progress().nextTry());
        house.append(report(EventType.REPORT_SENDING, "r1", Map.of(Fact.ATTEMPT, "2", Fact.RUN, "run2", Fact.POSITION, "p2")));
        house.clock.advance(Duration.ofSeconds(5));
        house.append(report(EventType.REPORT_SENT, "r1", Map.of(Fact.EVIDENCE_LINE, "UPL SOFI.1", Fact.EVIDENCE_SOURCE, "log:2",
                Fact.SOFIE_NAME,
                "SOFI.1")));
        house.append(report(EventType.REPORT_ANSWERED, "r1", Map.of(Fact.RECEPTION, "c1", Fact.REFUSED, "3")));
        house.append(report(EventType.REPORT_ANSWERED, "r1", Map.of(Fact.RECEPTION, "c2", Fact.REFUSED, "1")));

        Report report = house.journal.report("r1").orElseThrow();
        assertEquals(ReportState.ANSWERED, report.state());
        assertEquals(OptionalInt.of(4), report.progress().refusedRecords());
        assertEquals(Optional.of(new Evidence("UPL SOFI.1", "log:2")), report.progress().evidence());
        assertEquals(Optional.of(YearMonth.of(2026, 1)), report.declaration().period());
        assertEquals(Optional.of("DECSAL.dta"), report.file().officialName());
        assertEquals("DECSAL_01_2026_1.dta", report.file().name());
        assertEquals(1, report.order());
        assertEquals(Duration.ofSeconds(5), Duration.between(report.takenAt(), report.changedAt()));
        List<Attempt> attempts = house.journal.attempts("r1");
        assertEquals(List.of("run1", "run2"), attempts.stream().map(Attempt::runId).toList());
        assertEquals(List.of(Optional.of(ReportState.FAILED), Optional.of(ReportState.SENT)),
                attempts.stream().map(Attempt::outcome).toList());
        assertEquals(9, house.journal.history(Subject.report("r1")).size());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aProofThatComesLateCorrectsTheAttempt() throws Exception {
        house.take("r1", "A.dta");
        house.append(report(EventType.REPORT_CHECKED, "r1", Map.of()));
        house.append(report(EventType.REPORT_QUEUED, "r1", Map.of()));
        house.append(report(EventType.REPORT_SENDING, "r1", Map.of(Fact.ATTEMPT, "1")));
        assertEquals(Optional.empty(), house.journal.attempts("r1").get(0).outcome());
        house.append(report(EventType.REPORT_UNCERTAIN, "r1", Map.of()));
        assertEquals(Optional.of(ReportState.UNCERTAIN), house.journal.attempts("r1").get(0).outcome());
        house.append(report(EventType.REPORT_SENT, "r1", Map.of()));
        assertEquals(Optional.of(ReportState.SENT), house.journal.attempts("r1").get(0).outcome());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aProofThatAnUnclearFileDidNotGoCorrectsTheAttempt() throws Exception {
        for (EventType type : List.of(EventType.REPORT_FAILED, EventType.REPORT_REFUSED)) {
            String id = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            house.take(id, "A.dta");
            house.append(report(EventType.REPORT_CHECKED, id, Map.of()));
            house.append(report(EventType.REPORT_QUEUED, id, Map.of()));
            house.append(report(EventType.REPORT_SENDING, id, Map.of(Fact.ATTEMPT, "1")));
            house.append(report(EventType.REPORT_UNCERTAIN, id, Map.of()));
            house.append(report(type, id, Map.of()));
            assertEquals(Optional.of(Projection.stateAfter(type)), house.journal.attempts(id).get(0).outcome());
        }
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aRefusalAfterAnEndedAttemptLeavesTheAttemptAsItWas() throws Exception {
        house.take("r1", "A.dta");
        house.append(report(EventType.REPORT_CHECKED, "r1", Map.of()));
        house.append(report(EventType.REPORT_QUEUED, "r1", Map.of()));
        house.append(report(EventType.REPORT_SENDING, "r1", Map.of(Fact.ATTEMPT, "1")));
        house.append(report(EventType.REPORT_FAILED, "r1", Map.of()));
        house.append(report(EventType.REPORT_REFUSED, "r1", Map.of()));
        assertEquals(Optional.of(ReportState.FAILED), house.journal.attempts("r1").get(0).outcome());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aReceptionLivesFromReceivedToDone() throws Exception {
        house.receive("c1", "SALRET", "r1");
        house.append(reception(EventType.RECEPTION_LINKED, "c1", Map.of(Fact.REPORT, "r2", Fact.REFUSED, "0")));
        Reception reception = house.journal.reception("c1").orElseThrow();
        assertEquals(ReceptionState.DONE, reception.state());
        assertEquals(List.of(new Reception.Link("r1", 2), new Reception.Link("r2", 0)), reception.links());
        assertEquals(Optional.of("/payroll/c1"), reception.file().place());
        assertEquals(Optional.of("SOFI.Rc1"), reception.origin().sofieName());
        assertEquals("SALRET", reception.declaration().kind());
        assertEquals(List.of(reception), house.journal.receptionsIn(Set.of(ReceptionState.DONE)));
        assertEquals(List.of(reception), house.journal.receptions(JournalFilter.ALL, PageRequest.newest(10)).rows());
        assertEquals(1, house.journal.countReceptions(JournalFilter.ALL));
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aLinkIsTakenOffAndWhatItStoodOnIsKept() throws Exception {
        house.send("r1", "DECSAL", "1900990001500");
        house.send("r2", "DECSAL", "1900990001500");
        house.receive("c1", "SALRET", "r1");
        house.append(report(EventType.REPORT_ANSWERED, "r1", Map.of(Fact.RECEPTION, "c1", Fact.REFUSED, "2")));
        Message reason = Message.of("answer.link.keys", "lone \ud800 and \0");
        house.append(reception(EventType.RECEPTION_LINKED, "c1", Map.of(Fact.REPORT, "r2", Fact.REFUSED, "1", Fact.RESULT, "by-key", Fact.REASON,
                reason.format(), Fact.ALTERNATIVES, "r8,r9")));
        Reception.Link second = new Reception.Link("r2", 1, false, Optional.of(reason), List.of("r8", "r9"));
        assertEquals(List.of(new Reception.Link("r1", 2), second), house.journal.reception("c1").orElseThrow().links());
        assertEquals(List.of(), house.problems());

        house.journal.append(List.of(reception(EventType.RECEPTION_UNLINKED, "c1", Map.of(Fact.REPORT, "r1", Fact.REFUSED, "2")),
                report(EventType.REPORT_UNANSWERED, "r1", Map.of(Fact.RECEPTION, "c1", Fact.REFUSED, "2", Fact.COUNT, "0"))));
        assertEquals(List.of(second), house.journal.reception("c1").orElseThrow().links());
        assertEquals(ReportState.SENT, house.journal.report("r1").orElseThrow().state());
        house.append(reception(EventType.RECEPTION_LINKED, "c1", Map.of(Fact.REPORT, "r1", Fact.REFUSED, "2")));
        assertEquals(List.of(second, new Reception.Link("r1", 2)), house.journal.reception("c1").orElseThrow().links());
        assertRefused(reception(EventType.RECEPTION_UNLINKED, "c1", Map.of(Fact.REPORT, "r3")));
        assertEquals(List.of(), house.problems());
        house.reopen();
        assertEquals(List.of(second, new Reception.Link("r1", 2)), house.journal.reception("c1").orElseThrow().links());
    }

    @Test
    public void manyEventsOfOneThingInOneCallCountInOrder() throws Exception {
        house.journal.append(List.of(taken("r1", "A.dta", house.content("x")), report(EventType.REPORT_CHECKED, "r1", Map.of(Fact.KIND,
                "DECSAL")),
                report(EventType.REPORT_QUEUED, "r1", Map.of()), report(EventType.REPORT_SENDING, "r1", Map.of(Fact.ATTEMPT, "1")),
                report(EventType.REPORT_FAILED, "r1", Map.of())));
        assertEquals(ReportState.FAILED, house.journal.report("r1").orElseThrow().state());
        assertEquals(Optional.of(ReportState.FAILED), house.journal.attempts("r1").get(0).outcome());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void whatDoesNotFollowWritesNothing() throws Exception {
        house.take("r1", "A.dta");
        assertRefused(report(EventType.REPORT_SENT, "r1", Map.of()));
        assertRefused(report(EventType.REPORT_CHECKED, "unknown", Map.of()));
        assertRefused(taken("r1", "A.dta", "f".repeat(64)));
        assertRefused(taken("r2", "B.dta", "f".repeat(64)), report(EventType.REPORT_SENT, "r2", Map.of()));
        assertRefused(report(EventType.REPORT_CHECKED, "r1", Map.of(Fact.PERIOD, "no month")));
        assertRefused(report(EventType.REPORT_CHECKED, "r1", Map.of(Fact.ATTEMPT, "no number")));
        assertRefused(reception(EventType.RECEPTION_PUBLISHED, "c1", Map.of()));
        house.receive("c1", "SALRET", "r1");
        assertRefused(reception(EventType.RECEPTION_LINKED, "c1", Map.of()));
        assertRefused(reception(EventType.RECEPTION_LINKED, "c1", Map.of(Fact.REPORT, "x".repeat(41))));
        assertEquals(ReportState.DETECTED, house.journal.report("r1").orElseThrow().state());
        assertEquals(Optional.empty(), house.journal.report("r2"));
        assertEquals(6, house.append(report(EventType.REPORT_CHECKED, "r1", Map.of())).number());
        assertEquals(List.of(), house.problems());
    }

    private void assertRefused(lu.seco.core.journal.NewEvent... events) throws Exception {
        long before = house.number("SELECT COUNT(*) FROM event");
        assertThrows(IllegalArgumentException.class, () -> house.journal.append(List.of(events)));
        assertEquals(before, house.number("SELECT COUNT(*) FROM event"));
        assertEquals(before, house.eventLines().size());
    }

    @Test
    public void whatWasWrittenIsThereAfterANewStart() throws Exception {
        house.send("r1", "DECSAL", "1900990001500");
        house.receive("c1", "SALRET", "r1");
        Report report = house.journal.report("r1").orElseThrow();
        Reception reception = house.journal.reception("c1").orElseThrow();
        house.reopen();
        assertEquals(report, house.journal.report("r1").orElseThrow());
        assertEquals(reception, house.journal.reception("c1").orElseThrow());
        assertEquals(10, house.append(JournalHouse.engine(EventType.ENGINE_STARTED)).number());
        assertEquals(List.of(), house.problems());
    }
}
