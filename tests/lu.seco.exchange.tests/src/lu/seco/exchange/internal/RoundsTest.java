// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.send.Decider;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is looked after besides sending: who is asked again, what is kept waiting, whether all is accounted for. */
public class RoundsTest {

    private static final Balance UNEVEN = new Balance(5, 1, 1, 1, 0, 0, 1);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Board board = new Board(status -> { });
    private Office office;
    private Rounds rounds;

    @Before
    public void open() throws IOException {
        office = new Office(temporary.getRoot().toPath());
        restart();
    }

    private void restart() {
        rounds = new Rounds(new Services(new Surroundings(office.data, office.ids, office.clock, office.texts), office.journal, office.contents,
                office.sofie, office.knowledge, office.notifier, Steps.NONE), board);
    }

    private void look() throws JournalException {
        rounds.look(office.journal.reportsIn(Set.of(ReportState.values())));
    }

    private List<Message> hindrances() {
        return board.status().hindrances();
    }

    @Test
    public void whoWaitsForAnAnswerIsAskedAgainOnceWhenTheTimeIsOver() throws Exception {
        String id = report("1", "REPORT_SENDING", "REPORT_UNCERTAIN+EVIDENCE_LINE=a trace");
        decideToWait(id);
        Report waiting = office.journal.report(id).orElseThrow();
        assertEquals(ReportState.UNCERTAIN, waiting.state());
        assertEquals(Optional.of(office.clock.instant().plus(Duration.ofDays(1))), waiting.progress().nextTry());
        assertEquals("decide.waits.by", waiting.progress().reason().orElseThrow().code());
        assertEquals(Optional.of("Anne"), office.journal.all().get(office.journal.all().size() - 1).fact(Fact.PERSON));
        assertEquals("what is known stays known", Optional.of(new Evidence("a trace", "")), waiting.progress().evidence());
        office.clock.advance(Duration.ofHours(23));
        look();
        assertEquals(List.of(), office.notifier.codes());
        office.clock.advance(Duration.ofDays(3));
        for (int i = 0; i < 3; i++) {
            look();
            restart();
        }
        assertEquals(List.of("ALARM send.uncertain.waited"), office.notifier.codes());
        Report asked = office.journal.report(id).orElseThrow();
        assertEquals(ReportState.UNCERTAIN, asked.state());
        assertEquals(Optional.empty(), asked.progress().nextTry());
        assertEquals(Optional.of("a trace"), asked.progress().evidence().map(Evidence::line));
        decideToWait(id);
        office.clock.advance(Duration.ofDays(2));
        look();
        assertEquals("and once more after waiting once more", 2, office.notifier.codes().size());
    }

    @Test
    public void aClockThatWasSetBackDoesNotPutTheQuestionOff() throws Exception {
        decideToWait(report("1", "REPORT_SENDING", "REPORT_UNCERTAIN"));
        office.clock.advance(Duration.ofDays(-365));
        look();
        assertEquals(List.of("ALARM send.uncertain.waited"), office.notifier.codes());
    }

    private void decideToWait(String id) throws JournalException {
        new Decider(office.journal, office.clock, Steps.NONE, () -> Duration.ofDays(1)).decide(id, Decision.WAIT, "Anne");
    }

    @Test
    public void whatKeepsOthersWaitingIsSaidUntilItDoesNoMore() throws Exception {
        Instant next = office.clock.instant().plusSeconds(60);
        String unclear = report("1", "REPORT_SENDING", "REPORT_UNCERTAIN");
        report("1");
        report("1");
        report("2", "REPORT_SENDING", "REPORT_FAILED+NEXT_TRY=" + next);
        report("2");
        report("3", "REPORT_SENDING", "REPORT_FAILED");
        report("3");
        report("4", "REPORT_SENDING", "REPORT_FAILED");
        report("5");
        String sending = report("6", "REPORT_SENDING");
        String behind = report("6");
        look();
        List<Message> said = new ArrayList<>(List.of(Message.of("lane.blocked.unclear", "1-REPORT_UNCERTAIN", 2),
                Message.of("lane.blocked.failed", "2-REPORT_FAILED", 1, next), Message.of("lane.blocked.given-up", "3-REPORT_FAILED", 1)));
        assertEquals(Set.copyOf(said), Set.copyOf(hindrances()));
        Instant since = office.clock.instant();
        office.clock.advance(Duration.ofMinutes(16));
        look();
        said.add(Message.of("lane.blocked.sending", "6-REPORT_SENDING", 1, since));
        assertEquals(Set.copyOf(said), Set.copyOf(hindrances()));
        office.journal.append(List.of(event("REPORT_SENT", sending), event("REPORT_SENDING", behind), event("REPORT_RECALLED", unclear)));
        look();
        assertEquals(Set.copyOf(said.subList(1, 3)), Set.copyOf(hindrances()));
    }

    @Test
    public void anUnevenBalanceAlarmsOnceForADayAndANumber() throws Exception {
        office.journal.balance = UNEVEN;
        look();
        Message yesterday = Message.of("balance.uneven", "2026-02-09", 5, 1, 1, 1, 0, 0, 1, 1);
        Message today = Message.of("balance.uneven", "2026-02-10", 5, 1, 1, 1, 0, 0, 1, 1);
        assertEquals(List.of(yesterday, today), hindrances());
        look();
        rounds.afterRun(Optional.empty());
        assertEquals(List.of("ALARM balance.uneven", "ALARM balance.uneven"), office.notifier.codes());
        office.journal.balance = new Balance(6, 1, 1, 1, 0, 0, 1);
        rounds.afterRun(Optional.empty());
        assertEquals("another number", 3, office.notifier.codes().size());
        office.journal.balance = Balance.NONE;
        rounds.afterRun(Optional.empty());
        assertEquals(List.of(yesterday), hindrances());
        office.clock.advance(Duration.ofDays(1));
        look();
        assertEquals("days that are over are added up again", List.of(), hindrances());
    }

    @Test
    public void afterMidnightTheDayBeforeIsAddedUpAlsoIfTheMachineSleptForDays() throws Exception {
        look();
        office.clock.advance(Duration.ofDays(3));
        office.journal.balance = UNEVEN;
        look();
        assertEquals(List.of("2026-02-10", "2026-02-12"), hindrances().stream().map(told -> told.arguments().get(0)).toList());
        office.clock.advance(Duration.ofDays(-3));
        look();
        assertEquals("a clock that was set back brings nothing", 2, office.notifier.codes().size());
    }

    @Test
    public void whatCannotBePlacedIsToldOnceUntilItChanges() throws Exception {
        Optional<Message> locked = Optional.of(Message.of("send.not-placed", "DECSAL.dta", "in use"));
        rounds.afterRun(locked);
        rounds.afterRun(locked);
        assertEquals(List.of("WARNING send.not-placed"), office.notifier.codes());
        assertEquals(List.of(locked.get()), hindrances());
        rounds.afterRun(Optional.empty());
        assertEquals(List.of(), hindrances());
    }

    /** A report of an employer; its name tells the employer and its last step. */
    private String report(String employer, String... steps) throws JournalException {
        String id = office.ids.next();
        String last = steps.length == 0 ? "" : "-" + steps[steps.length - 1].replaceFirst("\\+.*", "");
        List<NewEvent> events = new ArrayList<>();
        events.add(new NewEvent(EventType.REPORT_TAKEN, Subject.report(id), Map.of(Fact.FILE_NAME, employer + last)));
        events.add(new NewEvent(EventType.REPORT_CHECKED, Subject.report(id), Map.of(Fact.KIND, "DECSAL", Fact.EMPLOYER, employer)));
        events.add(event("REPORT_QUEUED", id));
        for (String step : steps) {
            events.add(event(step, id));
        }
        office.journal.append(events);
        return id;
    }

    /** Written {@code TYPE+FACT=value}. */
    private static NewEvent event(String step, String id) {
        String[] parts = step.split("[+=]");
        Map<Fact, String> facts = parts.length < 3 ? Map.of() : Map.of(Fact.valueOf(parts[1]), parts[2]);
        return new NewEvent(EventType.valueOf(parts[0]), Subject.report(id), facts);
    }
}
