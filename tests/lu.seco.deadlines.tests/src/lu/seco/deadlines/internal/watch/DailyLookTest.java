// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import static lu.seco.deadlines.internal.Fakes.day;
import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.core.deadline.RadarPage;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.deadlines.internal.DeadlineConfig;
import lu.seco.deadlines.internal.FakeJournal;
import lu.seco.deadlines.internal.Fakes;
import lu.seco.deadlines.internal.days.LuxembourgDays;
import lu.seco.deadlines.internal.radar.SentDays;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is told, and how often. */
public class DailyLookTest {

    private static final String ANNA = "1900990001500";
    private static final String BERT = "1900990002509";
    private static final EngineStatus ACTIVE = new EngineStatus(EngineState.ACTIVE, Optional.empty(), Optional.empty(), 0, List.of(),
            List.of(new FolderStatus(FolderRole.PAYROLL, Path.of("retours"), true, true, Optional.empty())), List.of());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private final FakeJournal journal = new FakeJournal();
    private final List<DueItem> due = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Object> settings = new HashMap<>();
    private DailyLook look;

    @Before
    public void restart() {
        look = new DailyLook(new DueRadar(),
                new Silence(journal.journal(), knowledge(), Fakes.RULES, new LuxembourgDays(), new SentDays(journal.journal())),
                new Checked(journal.journal(), Fakes.texts()), new Told(folder.getRoot().toPath().resolve("told"), Fakes.log()), notices::add, Fakes.texts());
    }

    @Test
    public void employersOfOneDeadlineAreToldTogetherOnceADay() throws JournalException {
        due.add(item(ANNA, "2026-02", "2026-03-24"));
        due.add(item(BERT, "2026-02", "2026-03-24"));
        look("2026-03-20");
        look("2026-03-20");
        assertEquals(List.of("deadline.due[DECSAL, 2026-02, 2026-03-24, 4, 2, " + ANNA + ", " + BERT + ", ]"), told());
        restart();
        look("2026-03-20");
        assertEquals("not after a restart either", 1, notices.size());
        look("2026-03-24");
        assertEquals("deadline.today[DECSAL, 2026-02, 2026-03-24, 0, 2, " + ANNA + ", " + BERT + ", ]", told().get(1));
        assertEquals("seen by people", Notice.Level.WARNING, notices.get(1).level());
    }

    @Test
    public void whatIsNewOnADayIsToldAlone() throws JournalException {
        due.add(item(ANNA, "2026-02", "2026-03-24"));
        look("2026-03-20");
        due.add(item(BERT, "2026-02", "2026-03-24"));
        look("2026-03-20");
        assertEquals("deadline.due[DECSAL, 2026-02, 2026-03-24, 4, 1, " + BERT + ", ]", told().get(1));
    }

    @Test
    public void overdueIsToldForAMonth() throws JournalException {
        due.add(item(ANNA, "2026-01", "2026-02-24"));
        look("2026-03-27");
        assertEquals(List.of("deadline.overdue[DECSAL, 2026-01, 2026-02-24, 31, 1, " + ANNA + ", ]"), told());
        look("2026-03-28");
        assertEquals(1, notices.size());
    }

    @Test
    public void anUnconfirmedDeadlineSaysSo() throws JournalException {
        due.add(new DueItem(ANNA, "DECMAL", YearMonth.of(2026, 2), day("2026-03-10"), false));
        look("2026-03-09");
        assertEquals(true, told().get(0).endsWith(", " + ANNA + ",  deadline.unconfirmed[]]"));
    }

    @Test
    public void anExpectedAnswerIsMissedAfterItsWorkingDaysAndToldOnceAWeek() throws JournalException {
        journal.report("a", "DEMMAT", ANNA, "2026-03", "2026-03-02", ReportState.SENT);
        journal.event(EventType.RUN_ENDED, Subject.run("1"), "2026-03-09", Map.of(Fact.RUN_KIND, "RECEIVE", Fact.RESULT, "ENDED"));
        journal.event(EventType.RUN_ENDED, Subject.run("2"), "2026-03-10", Map.of(Fact.RUN_KIND, "RECEIVE", Fact.RESULT, "TIMED_OUT"));
        look("2026-03-09");
        assertEquals("five working days", List.of(), told());
        look("2026-03-10");
        assertEquals(List.of("silence.answer[DEMMAT, a.dta, 2026-03-02, 2026-03-09, silence.checked.reception[2026-03-09T11:00:00Z]"
                + " silence.checked.connection.good[] silence.checked.folder.good[retours] silence.checked.next.none[]]"), told());
        assertEquals(Optional.of(Subject.report("a")), notices.get(0).subject());
        look("2026-03-16");
        assertEquals(1, notices.size());
        look("2026-03-17");
        assertEquals(2, notices.size());
    }

    @Test
    public void anAnswerThatCameButIsNotLinkedIsNotMissed() throws JournalException {
        journal.report("a", "DEMMAT", ANNA, "2026-03", "2026-03-02", ReportState.SENT);
        journal.receive("m", "MATASS", "2026-03-04", List.of());
        look("2026-03-20");
        assertEquals(List.of(), told());
    }

    @Test
    public void anEarlierAnswerIsNone() throws JournalException {
        journal.receive("m", "MATASS", "2026-02-27", List.of());
        journal.report("a", "DEMMAT", ANNA, "2026-03", "2026-03-02", ReportState.SENT);
        look("2026-03-20");
        assertEquals(1, notices.size());
    }

    @Test
    public void silenceAfterADecsalIsNormal() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-02", "2026-03-02", ReportState.SENT);
        look("2026-03-20");
        assertEquals(List.of(), told());
    }

    @Test
    public void nothingReceivedForLongerThanUsualIsAnAlarm() throws JournalException {
        List<String> days = List.of("2026-02-02", "2026-02-04", "2026-02-06", "2026-02-10", "2026-02-12", "2026-02-16");
        days.forEach(received -> journal.receive(received, "CALCUL", received, List.of()));
        settings.put("silence_days", 5);
        look("2026-02-24");
        assertEquals("six working days, three times two are usual", List.of(), told());
        look("2026-02-25");
        assertEquals(true, told().get(0).startsWith("silence.nothing[2026-02-16T11:00:00Z, 7, 6, silence.checked.reception.none[]"));
        assertEquals(Notice.Level.ALARM, notices.get(0).level());
    }

    @Test
    public void burstsMakeNoFalseAlarm() throws JournalException {
        for (String month : List.of("2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02")) {
            journal.receive(month + "a", "SALRET", month + "-10", List.of());
            journal.receive(month + "b", "CALCUL", month + "-11", List.of());
        }
        look("2026-03-10");
        assertEquals(List.of(), told());
        look("2026-04-10");
        assertEquals(1, notices.size());
    }

    @Test
    public void fewReceptionsSayNothingOfWhatIsUsual() throws JournalException {
        journal.receive("a", "CALCUL", "2025-06-02", List.of());
        look("2026-03-10");
        assertEquals(List.of(), told());
    }

    private void look(String today) throws JournalException {
        DeadlineConfig config = Fakes.config(settings);
        look.look(day(today), config, ACTIVE);
    }

    private List<String> told() {
        return notices.stream().map(notice -> notice.told().code() + notice.told().arguments()).toList();
    }

    private static DueItem item(String employer, String month, String on) {
        return new DueItem(employer, "DECSAL", YearMonth.parse(month), day(on), true);
    }

    private static FileKnowledge knowledge() {
        return (FileKnowledge) Proxy.newProxyInstance(FileKnowledge.class.getClassLoader(), new Class<?>[] {FileKnowledge.class},
                (proxy, method, arguments) -> "MATASS".equals(arguments[0]) ? List.of("DEMMAT") : List.of());
    }

    private final class DueRadar implements Radar {

        @Override
        public RadarPage months(YearMonth first, YearMonth last) {
            return new RadarPage(List.of(), List.of(), Instant.EPOCH);
        }

        @Override
        public List<DueItem> due(LocalDate until) {
            return due.stream().filter(item -> !item.due().isAfter(until)).toList();
        }

        @Override
        public void export(LocalDate until, Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> noRefusalBy(Report report) {
            return Optional.empty();
        }
    }
}
