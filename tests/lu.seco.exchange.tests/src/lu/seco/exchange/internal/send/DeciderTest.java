// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which decisions a person may take about a report in which state, as a table. */
public class DeciderTest {

    private static final String NO = "-";

    /** How the report came to its state; then what WAS_SENT, SEND, DROP and WAIT make of it. */
    private static final List<List<String>> TABLE = List.of(
            List.of("REPORT_QUEUED", NO, NO, "RECALLED", NO),
            List.of("REPORT_HELD", NO, "QUEUED", "RECALLED", NO),
            List.of("REPORT_REFUSED", NO, NO, NO, NO),
            List.of("REPORT_QUEUED REPORT_SENDING", NO, NO, NO, NO),
            List.of("REPORT_QUEUED REPORT_SENDING REPORT_SENT", NO, NO, NO, NO),
            List.of("REPORT_QUEUED REPORT_SENDING REPORT_UNCERTAIN", "SENT", "QUEUED", "RECALLED", "UNCERTAIN"),
            List.of("REPORT_QUEUED REPORT_SENDING REPORT_FAILED", NO, "QUEUED", "RECALLED", NO),
            List.of("REPORT_QUEUED REPORT_SENDING REPORT_FAILED+NEXT_TRY", NO, NO, NO, NO),
            List.of("REPORT_QUEUED REPORT_SENDING REPORT_FAILED+SOFIE_NAME", NO, "FAILED", NO, NO),
            List.of("REPORT_QUEUED REPORT_RECALLED", NO, NO, NO, NO),
            List.of("REPORT_QUEUED REPORT_SENDING REPORT_SENT REPORT_ANSWERED", NO, NO, NO, NO));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Office office;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
    }

    @Test
    public void exactlyTheDecisionsOfTheTableArePossible() throws JournalException {
        for (List<String> row : TABLE) {
            for (Decision decision : Decision.values()) {
                String id = report(row.get(0));
                ReportState before = state(id);
                int events = office.journal.all().size();
                OrderResult result = new Decider(office.journal, office.clock, Steps.NONE, () -> Duration.ofDays(1)).decide(id, decision, "Anne");
                String expected = row.get(1 + decision.ordinal());
                String what = row.get(0) + " " + decision;
                assertEquals(what, Boolean.valueOf(!expected.equals(NO)), Boolean.valueOf(result.done()));
                assertEquals(what, expected.equals(NO) ? before.name() : expected, state(id).name());
                assertEquals(what, expected.equals(NO) ? events : events + 1, office.journal.all().size());
                assertEquals(what, expected.equals(NO) ? "decide.not-possible" : decision == Decision.WAIT ? "decide.waits" : "decide.done",
                        result.told().code());
            }
        }
    }

    @Test
    public void theDecisionIsStoredWithThePerson() throws JournalException {
        String id = report("REPORT_HELD");
        new Decider(office.journal, office.clock, Steps.NONE, () -> Duration.ofDays(1)).decide(id, Decision.DROP, "Anne M\u00fcller");
        assertEquals(Optional.of("Anne M\u00fcller"), office.journal.all().get(office.journal.all().size() - 1).fact(Fact.PERSON));
        assertEquals(Optional.of(Message.of("decide.by", "Anne M\u00fcller")),
                office.journal.report(id).flatMap(r -> r.progress().reason()));
    }

    @Test
    public void anUnknownReportIsSaidToBeUnknown() throws JournalException {
        Decider decider = new Decider(office.journal, office.clock, Steps.NONE, () -> Duration.ofDays(1));
        assertEquals(new OrderResult(false, 0, 0, Message.of("decide.unknown", "x")), decider.decide("x",
                Decision.SEND, "Anne"));
    }

    @Test
    public void whatASendDecisionQueuesForgetsSofiesName() throws JournalException {
        String id = report("REPORT_QUEUED REPORT_SENDING REPORT_UNCERTAIN+SOFIE_NAME");
        new Decider(office.journal, office.clock, Steps.NONE, () -> Duration.ofDays(1)).decide(id, Decision.SEND, "Anne");
        assertEquals(Optional.empty(), office.journal.report(id).flatMap((Report report) -> report.progress().sofieName()));
    }

    private String report(String path) throws JournalException {
        String id = office.ids.next();
        List<NewEvent> events = new ArrayList<>(List.of(new NewEvent(EventType.REPORT_TAKEN, Subject.report(id), Map.of(Fact.FILE_NAME,
                "DECSAL.dta")),
                new NewEvent(EventType.REPORT_CHECKED, Subject.report(id), Map.of())));
        for (String step : path.split(" ")) {
            Map<Fact, String> facts = step.endsWith("+NEXT_TRY") ? Map.of(Fact.NEXT_TRY, "2026-02-10T08:00:00Z")
                    : step.endsWith("+SOFIE_NAME") ? Map.of(Fact.SOFIE_NAME, "SOFI.1") : Map.of();
            events.add(new NewEvent(EventType.valueOf(step.split("\\+")[0]), Subject.report(id), facts));
        }
        office.journal.append(events);
        return id;
    }

    private ReportState state(String id) {
        return office.journal.report(id).orElseThrow().state();
    }
}
