// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.Lane;
import lu.seco.core.sofie.LogPosition;
import org.junit.Before;
import org.junit.Test;

/** What events add up to, over whole lives. */
public class ProjectionTest {

    private static final String HASH = "ab".repeat(32);
    private final Events events = new Events();
    private Report queued;

    @Before
    public void aQueuedReport() {
        Report taken = events.report(null, EventType.REPORT_TAKEN, Fact.FILE_NAME, "DECSAL_02_2026_1.dta", Fact.SHA256, HASH, Fact.SIZE,
                "2048");
        assertEquals(new Report("r1", new StoredFile("DECSAL_02_2026_1.dta", Optional.empty(), HASH, 2048, Optional.empty()),
                Declaration.UNKNOWN,
                Progress.taken(), Events.START.plusSeconds(42), Events.START.plusSeconds(42), 42), taken);
        Report checked = events.report(taken, EventType.REPORT_CHECKED, Fact.KIND, "DECSAL", Fact.OFFICIAL_NAME, "DECSAL.dta",
                Fact.MEMBER, "1900990001500", Fact.EMPLOYER, "1900990002500", Fact.PERIOD, "2026-02");
        queued = events.report(checked, EventType.REPORT_QUEUED);
    }

    @Test
    public void aCheckedReportKnowsWhatItIsAbout() {
        assertEquals(new Declaration("DECSAL", Optional.of("1900990001500"), Optional.of("1900990002500"), Optional.of(YearMonth.of(2026,
                2))),
                queued.declaration());
        assertEquals(Optional.of("DECSAL.dta"), queued.file().officialName());
        assertEquals(new Lane("DECSAL", Optional.of("1900990002500")), queued.lane());
        assertEquals("order of arrival stays", 42, queued.order());
        assertEquals(Events.START.plusSeconds(44), queued.changedAt());
        assertEquals(Events.START.plusSeconds(42), queued.takenAt());
    }

    @Test
    public void fromQueuedToAnsweredTwice() {
        Report sending = events.report(queued, EventType.REPORT_SENDING, Fact.ATTEMPT, "1", Fact.RUN, "run1", Fact.POSITION, "p0");
        assertEquals(1, sending.progress().attempt());
        Report sent = events.report(sending, EventType.REPORT_SENT, Fact.SOFIE_NAME, "SOFI.1", Fact.EVIDENCE_LINE, "UPL SOFI.1",
                Fact.EVIDENCE_SOURCE, "log_audit.log:17", Fact.REASON, "sofie.uploaded");
        assertEquals(Optional.of(new Evidence("UPL SOFI.1", "log_audit.log:17")), sent.progress().evidence());
        assertEquals(Optional.of(Message.of("sofie.uploaded")), sent.progress().reason());
        assertEquals(OptionalInt.empty(), sent.progress().refusedRecords());
        Report answered = events.report(sent, EventType.REPORT_ANSWERED, Fact.RECEPTION, "a1", Fact.REFUSED, "2");
        Report again = events.report(answered, EventType.REPORT_ANSWERED, Fact.RECEPTION, "a2", Fact.REFUSED, "3");
        assertEquals(OptionalInt.of(2), answered.progress().refusedRecords());
        assertEquals(OptionalInt.of(5), again.progress().refusedRecords());
        assertEquals("the proof of sending stays", sent.progress().evidence(), again.progress().evidence());
        assertEquals(Optional.of("SOFI.1"), again.progress().sofieName());
        assertEquals(1, again.progress().attempt());
    }

    @Test
    public void whatWasNoAnswerIsTakenOffAndTheLastOneLeavesTheReportSent() {
        Report sending = events.report(queued, EventType.REPORT_SENDING, Fact.ATTEMPT, "1");
        Report sent = events.report(sending, EventType.REPORT_SENT, Fact.EVIDENCE_LINE, "UPL SOFI.1", Fact.EVIDENCE_SOURCE, "log:17");
        Report twice = events.report(events.report(sent, EventType.REPORT_ANSWERED, Fact.RECEPTION, "a1", Fact.REFUSED, "2"),
                EventType.REPORT_ANSWERED, Fact.RECEPTION, "a2", Fact.REFUSED, "3");
        assertThrows("a late proof is no reason", IllegalArgumentException.class, () -> events.report(twice, EventType.REPORT_SENT));
        Report once = events.report(twice, EventType.REPORT_UNANSWERED, Fact.RECEPTION, "a1", Fact.REFUSED, "2", Fact.COUNT, "1");
        assertEquals(ReportState.ANSWERED, once.state());
        assertEquals(OptionalInt.of(3), once.progress().refusedRecords());
        Report none = events.report(once, EventType.REPORT_UNANSWERED, Fact.RECEPTION, "a2", Fact.REFUSED, "3", Fact.COUNT, "0");
        assertEquals(ReportState.SENT, none.state());
        assertEquals(OptionalInt.empty(), none.progress().refusedRecords());
        assertEquals("the proof of sending stays", sent.progress().evidence(), none.progress().evidence());
        assertThrows(IllegalArgumentException.class, () -> events.report(none, EventType.REPORT_UNANSWERED, Fact.COUNT, "0"));
        assertEquals(OptionalInt.of(1), events.report(none, EventType.REPORT_ANSWERED, Fact.REFUSED, "1").progress().refusedRecords());
    }

    @Test
    public void theAnswersOfAReportAreThoseThatWereNotTakenOff() {
        Subject report = Subject.report("r1");
        List<JournalEvent> history = List.of(events.next(EventType.REPORT_ANSWERED, report, Fact.RECEPTION, "a2"),
                events.next(EventType.REPORT_ANSWERED, report, Fact.RECEPTION, "a1"),
                events.next(EventType.REPORT_UNANSWERED, report, Fact.RECEPTION, "a2", Fact.COUNT, "1"),
                events.next(EventType.REPORT_ANSWERED, report, Fact.RECEPTION, "a3"));
        assertEquals(List.of("a1", "a3"), Projection.answers(history));
    }

    @Test
    public void aLinkTellsItsReasonAndCanBeTakenOff() {
        Reception received = events.reception(null, EventType.RECEPTION_RECEIVED, Fact.FILE_NAME, "SALRET.dta");
        Message reason = Message.of("answer.link.keys", "x");
        Reception linked = events.reception(received, EventType.RECEPTION_LINKED, Fact.REPORT, "r1", Fact.REFUSED, "2", Fact.RESULT, "by-key",
                Fact.REASON, reason.format(), Fact.ALTERNATIVES, "r7,r5");
        Reception both = events.reception(linked, EventType.RECEPTION_LINKED, Fact.REPORT, "r2", Fact.RESULT, "certain");
        Reception.Link first = new Reception.Link("r1", 2, false, Optional.of(reason), List.of("r7", "r5"));
        assertEquals(List.of(first, new Reception.Link("r2", 0)), both.links());
        assertEquals(List.of(first), events.reception(both, EventType.RECEPTION_UNLINKED, Fact.REPORT, "r2").links());
        assertThrows(IllegalArgumentException.class, () -> events.reception(both, EventType.RECEPTION_UNLINKED, Fact.REPORT, "r3"));
        assertThrows(IllegalArgumentException.class, () -> events.reception(received, EventType.RECEPTION_UNLINKED, Fact.REPORT, "r1"));
    }

    @Test
    public void aFileInSofiesQueueKeepsItsNameThroughRetriesUntilAPersonQueuesItAnew() {
        Report sending = events.report(queued, EventType.REPORT_SENDING, Fact.ATTEMPT, "1");
        Report failed = events.report(sending, EventType.REPORT_FAILED, Fact.SOFIE_NAME, "SOFI.1", Fact.NEXT_TRY, "2026-02-10T08:00:00Z",
                Fact.REASON, "sofie.queue");
        assertEquals(Optional.of(Instant.parse("2026-02-10T08:00:00Z")), failed.progress().nextTry());
        Report second = events.report(failed, EventType.REPORT_SENDING, Fact.ATTEMPT, "2");
        assertEquals(Optional.of("SOFI.1"), second.progress().sofieName());
        assertEquals("a next try is over once it begins", Optional.empty(), second.progress().nextTry());
        assertEquals("a reason is that of the last event", Optional.empty(), second.progress().reason());
        Report unclear = events.report(second, EventType.REPORT_UNCERTAIN, Fact.REASON, "sofie.unknown");
        assertEquals(Optional.of("SOFI.1"), unclear.progress().sofieName());
        Report anew = events.report(unclear, EventType.REPORT_QUEUED, Fact.PERSON, "Anne");
        assertEquals(Optional.empty(), anew.progress().sofieName());
        assertEquals("the count of attempts goes on", 2, anew.progress().attempt());
    }

    @Test
    public void aRefusedReportSaysWhereItLies() {
        Report taken = events.report(null, EventType.REPORT_TAKEN, Fact.FILE_NAME, "x");
        Report refused = events.report(taken, EventType.REPORT_REFUSED, Fact.PLACE, "/q/r1/x", Fact.REASON, Message.of("intake.empty",
                "x").format());
        assertEquals(Optional.of("/q/r1/x"), refused.file().place());
        assertEquals(Optional.of(Message.of("intake.empty", "x")), refused.progress().reason());
    }

    @Test
    public void theFirstEventIsTakenAndOnlyTheFirst() {
        assertThrows(IllegalArgumentException.class, () -> events.report(queued, EventType.REPORT_TAKEN));
        for (EventType type : EventType.values()) {
            if (type.subject() == SubjectKind.REPORT && type != EventType.REPORT_TAKEN) {
                assertThrows(type.name(), IllegalArgumentException.class, () -> events.report(null, type));
            } else if (type.subject() != SubjectKind.REPORT) {
                assertThrows(type.name(), IllegalArgumentException.class, () -> Projection.stateAfter(type));
            }
        }
    }

    @Test
    public void anAttemptLivesFromSendingToItsOutcome() {
        Subject report = Subject.report("r1");
        Attempt open = Projection.attempt(
                events.next(EventType.REPORT_SENDING, report, Fact.ATTEMPT, "3", Fact.RUN, "run7", Fact.POSITION, "p42"));
        assertEquals(3, open.number());
        assertEquals("run7", open.runId());
        assertEquals(new LogPosition("p42"), open.position());
        assertEquals(Optional.empty(), open.outcome());
        for (EventType end : List.of(EventType.REPORT_SENT, EventType.REPORT_FAILED, EventType.REPORT_UNCERTAIN,
                EventType.REPORT_REFUSED)) {
            Attempt ended = Projection.attempt(open, events.next(end, report, Fact.EVIDENCE_LINE, "line"));
            assertEquals(Optional.of(Projection.stateAfter(end)), ended.outcome());
            assertEquals(Optional.of(new Evidence("line", "")), ended.evidence());
            assertEquals(open.startedAt(), ended.startedAt());
        }
        for (EventType other : List.of(EventType.REPORT_ANSWERED, EventType.REPORT_QUEUED, EventType.REPORT_HELD,
                EventType.REPORT_RECALLED)) {
            assertSame(open, Projection.attempt(open, events.next(other, report)));
        }
    }

    @Test
    public void aReceptionFromReceivedToDone() {
        Reception received = events.reception(null, EventType.RECEPTION_RECEIVED, Fact.FILE_NAME, "SALRET.dta", Fact.SHA256, HASH,
                Fact.SIZE, "9",
                Fact.KIND, "SALRET", Fact.SOFIE_NAME, "SOFI.2", Fact.ORIGINAL_NAME, "CCSS_1", Fact.EVIDENCE_LINE, "DEC",
                Fact.EVIDENCE_SOURCE, "log:1");
        assertEquals(new Reception.Origin(Optional.of("SOFI.2"), Optional.of("CCSS_1"), Optional.of(new Evidence("DEC", "log:1"))),
                received.origin());
        Reception linked = events.reception(received, EventType.RECEPTION_LINKED, Fact.REPORT, "r1", Fact.REFUSED, "2");
        linked = events.reception(linked, EventType.RECEPTION_LINKED, Fact.REPORT, "r2", Fact.REFUSED, "0");
        assertEquals(ReceptionState.RECEIVED, linked.state());
        assertEquals(List.of(new Reception.Link("r1", 2), new Reception.Link("r2", 0)), linked.links());
        Reception published = events.reception(linked, EventType.RECEPTION_PUBLISHED, Fact.PLACE, "/p/SALRET (2).dta",
                Fact.OFFICIAL_NAME, "SALRET (2).dta");
        assertEquals(ReceptionState.PUBLISHED, published.state());
        assertEquals(new StoredFile("SALRET.dta", Optional.of("SALRET (2).dta"), HASH, 9, Optional.of("/p/SALRET (2).dta")),
                published.file());
        Reception acted = events.reception(published, EventType.RECEPTION_ACTION, Fact.ACTION, "* notify", Fact.RESULT,
                "action.done.notify");
        assertEquals(ReceptionState.PUBLISHED, acted.state());
        Reception read = events.reception(acted, EventType.RECEPTION_READ);
        assertTrue(read.read());
        assertEquals(ReceptionState.PUBLISHED, read.state());
        assertTrue(events.reception(read, EventType.RECEPTION_AGAIN).read());
        assertFalse(events.reception(read, EventType.RECEPTION_UNREAD).read());
        Reception done = events.reception(acted, EventType.RECEPTION_DONE);
        assertEquals(ReceptionState.DONE, done.state());
        assertEquals(linked.links(), done.links());
        assertEquals(received.receivedAt(), done.receivedAt());
        assertEquals(received.order(), done.order());
        assertEquals("SALRET", done.declaration().kind());
    }

    @Test
    public void whatIsDoneIsNotPublishedAnew() {
        Reception published = events.reception(events.reception(null, EventType.RECEPTION_RECEIVED), EventType.RECEPTION_PUBLISHED);
        assertEquals(ReceptionState.PUBLISHED, events.reception(published, EventType.RECEPTION_PUBLISHED).state());
        Reception done = events.reception(published, EventType.RECEPTION_DONE);
        assertEquals(ReceptionState.DONE, events.reception(done, EventType.RECEPTION_PUBLISHED).state());
        assertEquals("actions once more", ReceptionState.DONE, events.reception(events.reception(done, EventType.RECEPTION_AGAIN),
                EventType.RECEPTION_DONE).state());
    }

    @Test
    public void refusedRecordsThatAddUpToMoreThanCanBeCountedStayTheMostThatCan() {
        Report report = queued;
        for (EventType type : List.of(EventType.REPORT_SENDING, EventType.REPORT_SENT)) {
            report = events.report(report, type);
        }
        String most = String.valueOf(Integer.MAX_VALUE);
        report = events.report(report, EventType.REPORT_ANSWERED, Fact.RECEPTION, "a1", Fact.REFUSED, most);
        report = events.report(report, EventType.REPORT_ANSWERED, Fact.RECEPTION, "a2", Fact.REFUSED, most);
        assertEquals(OptionalInt.of(Integer.MAX_VALUE), report.progress().refusedRecords());
        report = events.report(report, EventType.REPORT_UNANSWERED, Fact.RECEPTION, "a2", Fact.REFUSED, most, Fact.COUNT, "1");
        assertEquals(OptionalInt.of(0), report.progress().refusedRecords());
    }

    @Test
    public void aReceptionBeginsOnceWithReceived() {
        Reception received = events.reception(null, EventType.RECEPTION_RECEIVED);
        assertThrows(IllegalArgumentException.class, () -> events.reception(received, EventType.RECEPTION_RECEIVED));
        for (EventType type : List.of(EventType.RECEPTION_PUBLISHED, EventType.RECEPTION_LINKED, EventType.RECEPTION_ACTION,
                EventType.RECEPTION_DONE)) {
            assertThrows(type.name(), IllegalArgumentException.class, () -> events.reception(null, type));
        }
        assertThrows(IllegalArgumentException.class,
                () -> Projection.reception(Optional.of(received), events.next(EventType.REPORT_SENT, Subject.report("r1"))));
    }
}
