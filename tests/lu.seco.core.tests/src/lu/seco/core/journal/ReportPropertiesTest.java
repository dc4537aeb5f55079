// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

/** What holds of reports whatever happens: random lives against a model, see {@link RandomLives}. */
public class ReportPropertiesTest {

    private static final List<String> ONE = List.of("r1");
    private static final List<String> SOME = List.of("r1", "r2", "r3");
    private static final Set<EventType> ENDS_AN_ATTEMPT = EnumSet.of(EventType.REPORT_SENT, EventType.REPORT_FAILED, EventType.REPORT_UNCERTAIN,
            EventType.REPORT_REFUSED);

    @Test
    public void theProjectionTakesWhatTheModelTakesAndSaysTheSame() {
        RandomLives.each(ONE, events -> {
            ReportModel model = new ReportModel();
            Optional<Report> report = Optional.empty();
            for (JournalEvent event : events) {
                Optional<Report> before = report;
                if (model.accepts(event.type())) {
                    model.take(event.type(), event.facts());
                    report = Optional.of(Projection.report(before, event));
                    assertEquals(model.told(), ReportModel.told(report.get()));
                } else {
                    assertThrows(event.type().name(), IllegalArgumentException.class, () -> Projection.report(before, event));
                }
            }
        });
    }

    @Test
    public void whatIsProvenSentStaysSentAndWhatIsClosedStaysClosed() {
        RandomLives.each(ONE, events -> steps(events, (before, event, after) -> {
            if (before.state() == ReportState.SENT || before.state() == ReportState.ANSWERED) {
                boolean unanswered = event.type() == EventType.REPORT_UNANSWERED && !event.fact(Fact.COUNT).equals(Optional.of("2"));
                assertEquals(unanswered ? ReportState.SENT : ReportState.ANSWERED, after.state());
                assertEquals("the proof stays", before.progress().evidence(), after.progress().evidence());
            }
            assertTrue("nothing follows", before.state() != ReportState.REFUSED && before.state() != ReportState.RECALLED);
            assertFalse("a closed one is never opened again", !before.state().open() && after.state().open());
        }));
    }

    @Test
    public void whatWasTakenNeverChanges() {
        RandomLives.each(ONE, events -> steps(events, (before, event, after) -> {
            assertEquals(List.of(before.id(), before.order(), before.takenAt(), before.file().name(), before.file().sha256(), before.file().size()),
                    List.of(after.id(), after.order(), after.takenAt(), after.file().name(), after.file().sha256(), after.file().size()));
            assertEquals(event.at(), after.changedAt());
            assertTrue(after.changedAt().isAfter(before.changedAt()));
        }));
    }

    @Test
    public void attemptsCountUpAndOnlySendingBeginsOne() {
        RandomLives.each(ONE, events -> steps(events, (before, event, after) -> {
            int step = after.progress().attempt() - before.progress().attempt();
            assertTrue("from " + before.progress().attempt() + " to " + after.progress().attempt(),
                    event.type() == EventType.REPORT_SENDING ? step > 0 : step == 0);
        }));
    }

    @Test
    public void anAttemptEndsOnceWithWhatTheReportBecame() {
        RandomLives.each(ONE, events -> {
            List<Attempt> attempts = new ArrayList<>();
            steps(events, (before, event, after) -> {
                if (event.type() == EventType.REPORT_SENDING) {
                    attempts.add(Projection.attempt(event));
                    assertEquals(after.progress().attempt(), attempts.get(attempts.size() - 1).number());
                } else if (!attempts.isEmpty()) {
                    Attempt last = attempts.get(attempts.size() - 1);
                    Attempt next = Projection.attempt(last, event);
                    assertEquals("an end is told", ENDS_AN_ATTEMPT.contains(event.type()) ? Optional.of(after.state()) : last.outcome(), next.outcome());
                    assertEquals(List.of(last.number(), last.startedAt(), last.position(), last.runId()),
                            List.of(next.number(), next.startedAt(), next.position(), next.runId()));
                    attempts.set(attempts.size() - 1, next);
                }
                boolean open = attempts.stream().anyMatch(attempt -> attempt.outcome().isEmpty());
                assertEquals("an attempt is open exactly while the report is being sent", after.state() == ReportState.SENDING, open);
            });
        });
    }

    @Test
    public void rowsAreTheSameHoweverTheEventsAreBatched() {
        RandomLives.each(SOME, events -> {
            Map<String, Report> inOrder = new TreeMap<>();
            add(inOrder, events);
            Map<String, Report> oneByOne = new TreeMap<>();
            for (String id : SOME) {
                add(oneByOne, events.stream().filter(event -> event.subject().id().equals(id)).toList());
            }
            assertEquals("report by report", inOrder, oneByOne);
            for (int size = 1; size < events.size(); size *= 2) {
                Map<String, Report> stored = new TreeMap<>();
                for (int from = 0; from < events.size(); from += size) {
                    Map<String, Report> batch = new TreeMap<>(stored);
                    add(batch, events.subList(from, Math.min(events.size(), from + size)));
                    stored = batch;
                }
                assertEquals("in batches of " + size, inOrder, stored);
            }
        });
    }

    @Test
    public void livesReachEveryStateAndEveryStep() {
        Map<ReportState, Set<ReportState>> seen = new HashMap<>();
        RandomLives.each(ONE, events -> steps(events,
                (before, event, after) -> seen.computeIfAbsent(before.state(), state -> EnumSet.noneOf(ReportState.class)).add(after.state())));
        for (ReportState from : ReportState.values()) {
            for (ReportState to : ReportState.values()) {
                assertEquals(from + " to " + to, from.mayBecome(to), seen.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    /** What is looked at after each event but the first. */
    @FunctionalInterface
    private interface Look {
        void at(Report before, JournalEvent event, Report after);
    }

    private static void steps(List<JournalEvent> events, Look look) {
        Report before = null;
        for (JournalEvent event : events) {
            Report after;
            try {
                after = Projection.report(Optional.ofNullable(before), event);
            } catch (IllegalArgumentException e) {
                assertNotNull("the reason is told", e.getMessage());
                continue;
            }
            if (before != null) {
                look.at(before, event, after);
            }
            before = after;
        }
    }

    private static void add(Map<String, Report> rows, List<JournalEvent> events) {
        for (JournalEvent event : events) {
            try {
                rows.put(event.subject().id(), Projection.report(Optional.ofNullable(rows.get(event.subject().id())), event));
            } catch (IllegalArgumentException e) {
                assertNotNull("the reason is told", e.getMessage());
            }
        }
    }
}
