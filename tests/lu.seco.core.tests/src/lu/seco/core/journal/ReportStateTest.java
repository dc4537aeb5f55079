// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import static java.util.Map.entry;
import static org.junit.Assert.assertEquals;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** The state machine, written down a second time as a table. */
public class ReportStateTest {

    private static final Map<String, String> FOLLOWERS = Map.ofEntries(
            entry("DETECTED", "CHECKED REFUSED"),
            entry("CHECKED", "QUEUED HELD REFUSED"),
            entry("QUEUED", "SENDING HELD RECALLED REFUSED"),
            entry("HELD", "QUEUED RECALLED REFUSED"),
            entry("SENDING", "SENT FAILED UNCERTAIN REFUSED"),
            entry("FAILED", "SENDING SENT FAILED UNCERTAIN QUEUED HELD RECALLED REFUSED"),
            entry("UNCERTAIN", "SENT QUEUED UNCERTAIN RECALLED FAILED REFUSED"),
            entry("SENT", "ANSWERED"),
            entry("ANSWERED", "ANSWERED SENT"),
            entry("REFUSED", ""),
            entry("RECALLED", ""));

    @Test
    public void exactlyTheTransitionsOfTheTableAreAllowed() {
        for (ReportState from : ReportState.values()) {
            Set<String> allowed = Set.of(FOLLOWERS.get(from.name()).split(" "));
            for (ReportState to : ReportState.values()) {
                assertEquals(from + " to " + to, allowed.contains(to.name()), from.mayBecome(to));
            }
        }
    }

    @Test
    public void theProjectionAllowsExactlyTheSame() {
        Map<ReportState, Report> reached = everyState();
        assertEquals(EnumSet.allOf(ReportState.class), reached.keySet());
        for (ReportState from : ReportState.values()) {
            for (EventType type : EventType.values()) {
                if (type.subject() == SubjectKind.REPORT && type != EventType.REPORT_TAKEN) {
                    check(reached.get(from), type);
                }
            }
        }
    }

    private static void check(Report from, EventType type) {
        ReportState to = Projection.stateAfter(type);
        boolean done;
        try {
            assertEquals(to, new Events().report(from, type).state());
            done = true;
        } catch (IllegalArgumentException e) {
            done = false;
        }
        // a proof of sending that comes late takes no answer away: that does a person only
        boolean late = from.state() == ReportState.ANSWERED && type == EventType.REPORT_SENT;
        boolean noAnswer = from.state() != ReportState.ANSWERED && type == EventType.REPORT_UNANSWERED;
        assertEquals(from.state() + " by " + type, from.state().mayBecome(to) && !late && !noAnswer, done);
    }

    /** A report in each state, brought there by events. */
    private static Map<ReportState, Report> everyState() {
        Events events = new Events();
        Map<ReportState, Report> reached = new HashMap<>();
        Report taken = events.report(null, EventType.REPORT_TAKEN, Fact.FILE_NAME, "DECSAL.dta");
        Report checked = events.report(taken, EventType.REPORT_CHECKED);
        Report queued = events.report(checked, EventType.REPORT_QUEUED);
        Report sending = events.report(queued, EventType.REPORT_SENDING);
        Report sent = events.report(sending, EventType.REPORT_SENT);
        for (Report report : new Report[] {taken, checked, queued, sending, sent, events.report(checked, EventType.REPORT_HELD),
                events.report(taken, EventType.REPORT_REFUSED), events.report(sending, EventType.REPORT_FAILED),
                events.report(sending, EventType.REPORT_UNCERTAIN), events.report(sent, EventType.REPORT_ANSWERED),
                events.report(queued, EventType.REPORT_RECALLED)}) {
            reached.put(report.state(), report);
        }
        return reached;
    }

    @Test
    public void aStateIsOpenExactlyWhenSomethingIsStillToBeDone() {
        Set<ReportState> closed = EnumSet.of(ReportState.REFUSED, ReportState.SENT, ReportState.ANSWERED, ReportState.RECALLED);
        for (ReportState state : ReportState.values()) {
            assertEquals(state.name(), !closed.contains(state), state.open());
        }
    }

    @Test
    public void onlyWhatMayBeInSofiesHandsBlocksALane() {
        Set<ReportState> blocking = EnumSet.of(ReportState.SENDING, ReportState.FAILED, ReportState.UNCERTAIN);
        for (ReportState state : ReportState.values()) {
            assertEquals(state.name(), blocking.contains(state), state.blocksLane());
        }
    }
}
