// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import static lu.seco.deadlines.internal.Fakes.day;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.content.Records;
import lu.seco.core.content.Records.Total;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.deadline.RadarPage;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.deadlines.internal.FakeClock;
import lu.seco.deadlines.internal.FakeJournal;
import lu.seco.deadlines.internal.Fakes;
import lu.seco.deadlines.internal.days.LuxembourgDays;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The picture over employers, kinds and months, and what follows from it. Today is 10 March 2026 unless said otherwise. */
public class JournalRadarTest {

    private static final String ANNA = "1900990001500";
    private static final String BERT = "1900990002509";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private final FakeJournal journal = new FakeJournal();
    private final FakeClock clock = new FakeClock("2026-03-10");
    private final ReportNews news = new ReportNews();
    private final Map<Path, List<Total>> totals = new HashMap<>();
    private JournalRadar radar;

    @Before
    public void open() {
        journal.listener(news);
        radar = new JournalRadar(journal.journal(), journal.contents(), news, Fakes.RULES, new LuxembourgDays(), Fakes.texts(), clock, Fakes.log(),
                Fakes.config(Map.of()));
    }

    @Test
    public void anEmptyJournalMissesNothing() throws JournalException {
        assertEquals(List.of(), radar.months(YearMonth.of(2026, 1), YearMonth.of(2026, 3)).rows());
        assertEquals(List.of(), radar.due(day("2026-12-31")));
    }

    @Test
    public void aDecsalOnceSeenIsExpectedEachMonth() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2025-12", "2026-01-12", ReportState.SENT);
        assertEquals(List.of(State.SENT, State.OVERDUE, State.EXPECTED, State.EXPECTED), states("2025-12", "2026-03"));
        clock.set("2026-03-19", "10:00");
        assertEquals("five days before", List.of(State.DUE_SOON, State.EXPECTED), states("2026-02", "2026-03"));
        clock.set("2026-03-24", "23:59");
        assertEquals("the last day counts", List.of(State.DUE_SOON, State.EXPECTED), states("2026-02", "2026-03"));
        clock.set("2026-03-25", "00:01");
        assertEquals(List.of(State.OVERDUE, State.EXPECTED), states("2026-02", "2026-03"));
    }

    @Test
    public void anEmployerNotSeenForAYearIsForgotten() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2024-12", "2025-01-12", ReportState.SENT);
        assertEquals(List.of(State.OVERDUE, State.NONE, State.NONE), states("2025-12", "2026-02"));
    }

    @Test
    public void anEmployerOfWhomNothingIsExpectedIsLeftOut() throws JournalException {
        radar.changed(Fakes.config(Map.of("usual_except", "1900990009999, " + ANNA)));
        journal.report("a", "DECSAL", ANNA, "2025-12", "2026-01-12", ReportState.SENT);
        assertEquals(List.of(State.SENT, State.NONE), states("2025-12", "2026-01"));
    }

    @Test
    public void anotherKindIsUsualOnlyIfSentTwiceInFourMonthsAndLately() throws JournalException {
        journal.report("a", "DECMAL", ANNA, "2025-10", "2025-11-05", ReportState.SENT);
        assertEquals("once is not usual", List.of(State.NONE, State.NONE), states("2025-11", "2025-12"));
        journal.report("b", "DECMAL", ANNA, "2025-11", "2025-12-05", ReportState.SENT);
        assertEquals("in two of the last four, one of the last three", List.of(State.OVERDUE, State.OVERDUE, State.DUE_SOON, State.NONE),
                states("2025-12", "2026-03"));
    }

    @Test
    public void whatWaitsIsOpenUntilTheDeadlineIsOver() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-02", "2026-03-10", ReportState.HELD);
        assertEquals(List.of(State.OPEN), states("2026-02", "2026-02"));
        clock.set("2026-03-25", "10:00");
        assertEquals(List.of(State.OVERDUE), states("2026-02", "2026-02"));
    }

    @Test
    public void whatIsUnclearIsNeverSaidToBeMissing() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-01", "2026-02-10", ReportState.UNCERTAIN);
        assertEquals(List.of(State.OPEN), states("2026-01", "2026-01"));
    }

    @Test
    public void whatWasRefusedOrRecalledIsAsGoodAsNotThere() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2025-12", "2026-01-10", ReportState.SENT);
        journal.report("b", "DECSAL", ANNA, "2026-01", "2026-02-10", ReportState.RECALLED);
        RadarCell cell = cells("2026-01", "2026-01").get(0);
        assertEquals(State.OVERDUE, cell.state());
        assertEquals(List.of("b"), cell.reports());
    }

    @Test
    public void sentAfterTheDeadlineIsLateUnlessAnEarlierOneWasInTime() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-01", "2026-02-25", ReportState.SENT);
        journal.report("b", "DECSAL", BERT, "2026-01", "2026-02-24", ReportState.SENT);
        journal.report("c", "DECSAL", BERT, "2026-01", "2026-03-02", ReportState.SENT);
        assertEquals(List.of(State.SENT_LATE, State.SENT), rows("2026-01").map(RadarCell::state).toList());
    }

    @Test
    public void anAnswerAfterTheDeadlineDoesNotMakeASendingLate() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-01", "2026-02-20", ReportState.SENDING);
        journal.sent("a", "2026-02-20");
        journal.answered("a", "2026-03-02", "SALRET", 0);
        assertEquals(List.of(State.SENT), states("2026-01", "2026-01"));
    }

    @Test
    public void refusedRecordsCountUntilALaterFileHoldsAsMany() throws JournalException {
        radar.setRecords(records());
        journal.report("a", "DECSAL", ANNA, "2026-01", "2026-02-10", ReportState.SENT);
        journal.answered("a", "2026-02-11", "SALRET", 3);
        assertEquals(List.of(State.REFUSED), states("2026-01", "2026-01"));
        journal.report("b", "DECSAL", ANNA, "2026-01", "2026-02-12", ReportState.SENT);
        totals.put(Path.of("sha-b"), List.of(total(ANNA, "2026-01", 2)));
        assertEquals("two of three", List.of(State.REFUSED), states("2026-01", "2026-01"));
        journal.report("c", "DECSAL", ANNA, "2026-01", "2026-02-13", ReportState.SENT);
        totals.put(Path.of("sha-c"), List.of(total(ANNA, "2026-01", 1)));
        assertEquals(List.of(State.SENT), states("2026-01", "2026-01"));
    }

    @Test
    public void aFileOfSeveralEmployersCountsForEach() throws JournalException {
        journal.several("a", "DECSAL", "2026-02-10", ReportState.SENT);
        totals.put(Path.of("sha-a"), List.of(total(ANNA, "2026-01", 4), total(BERT, "2026-01", 5), total("evil\n", "2026-01", 1)));
        assertEquals("nothing reads records", List.of(), rows("2026-01").toList());
        radar.setRecords(records());
        assertEquals(List.of(State.SENT, State.SENT), rows("2026-01").map(RadarCell::state).toList());
    }

    @Test
    public void refusedRecordsOfAnAccountantFallUponTheirEmployerOnly() throws JournalException {
        radar.setRecords(records());
        journal.several("a", "DECSAL", "2026-02-10", ReportState.SENT);
        totals.put(Path.of("sha-a"), List.of(total(ANNA, "2026-01", 4), total(BERT, "2026-01", 5)));
        totals.put(Path.of("sha-r-a"), List.of(total(BERT, "2026-01", 2)));
        journal.answered("a", "2026-02-11", "SALRET", 2);
        assertEquals(List.of(State.SENT, State.REFUSED), rows("2026-01").map(RadarCell::state).toList());
    }

    @Test
    public void onlyWhatChangedIsReadAgain() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-01", "2026-02-10", ReportState.QUEUED);
        RadarPage first = page("2026-01", "2026-02");
        journal.calls.clear();
        assertEquals(true, first == page("2026-01", "2026-02"));
        assertEquals("nothing is read if nothing changed", Map.of(), journal.calls);
        journal.sent("a", "2026-03-10");
        assertEquals(List.of(State.SENT_LATE), states("2026-01", "2026-01"));
        assertEquals("the report, and when it was sent", Map.of("report", 1, "history", 1), journal.calls);
    }

    @Test
    public void anArchivedReportIsGone() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-01", "2026-02-10", ReportState.SENT);
        assertEquals(List.of(State.SENT), states("2026-01", "2026-01"));
        journal.calls.clear();
        journal.event(EventType.JOURNAL_ARCHIVED, Subject.ENGINE, "2026-03-10", Map.of());
        states("2026-01", "2026-01");
        assertEquals(Integer.valueOf(1), journal.calls.get("reports"));
    }

    @Test
    public void aJournalThatFailsIsAskedAgain() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-01", "2026-02-10", ReportState.SENT);
        journal.broken = true;
        assertThrows(JournalException.class, () -> states("2026-01", "2026-01"));
        journal.broken = false;
        assertEquals(List.of(State.SENT), states("2026-01", "2026-01"));
    }

    @Test
    public void dueIsWhatIsMissingEarliestFirst() throws JournalException {
        journal.report("a", "DECSAL", BERT, "2025-12", "2026-01-12", ReportState.SENT);
        journal.report("b", "DECSAL", ANNA, "2026-01", "2026-02-12", ReportState.SENT);
        journal.report("c", "DECSAL", ANNA, "2026-02", "2026-03-09", ReportState.HELD);
        List<DueItem> due = radar.due(day("2026-03-31"));
        assertEquals(List.of(item(BERT, "2026-01", "2026-02-24"), item(ANNA, "2026-02", "2026-03-24"), item(BERT, "2026-02", "2026-03-24")), due);
        assertEquals(List.of(item(BERT, "2026-01", "2026-02-24")), radar.due(day("2026-03-23")));
    }

    @Test
    public void noRefusalAfterTheWorkingDaysOfTheRule() throws JournalException {
        journal.report("a", "DECSAL", ANNA, "2026-03", "2026-04-03", ReportState.SENT);
        journal.report("b", "DECMAL", ANNA, "2026-03", "2026-04-03", ReportState.SENT);
        journal.report("c", "DECSAL", ANNA, "2026-03", "2026-04-03", ReportState.QUEUED);
        assertEquals("sent on Good Friday, over Easter Monday", Optional.of(day("2026-04-07")), noRefusalBy("a"));
        assertEquals("nothing is documented", Optional.empty(), noRefusalBy("b"));
        assertEquals("not sent", Optional.empty(), noRefusalBy("c"));
    }

    @Test
    public void theExportIsTheSameEachTime() throws JournalException, IOException {
        journal.report("a", "DECSAL", ANNA, "2025-12", "2026-01-12", ReportState.SENT);
        Path file = folder.getRoot().toPath().resolve("due.ics");
        radar.export(day("2026-04-30"), file);
        byte[] first = Files.readAllBytes(file);
        clock.set("2026-03-11", "08:00");
        radar.export(day("2026-04-30"), file);
        assertEquals(new String(first), Files.readString(file));
        assertEquals(true, Files.readString(file).contains("UID:decsal-2026-02@deadlines.seco"));
    }

    @Test
    public void moreThanThreeYearsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> page("2023-01", "2026-01"));
        assertThrows(IllegalArgumentException.class, () -> page("2026-02", "2026-01"));
    }

    private Optional<LocalDate> noRefusalBy(String id) throws JournalException {
        return radar.noRefusalBy(journal.journal().report(id).orElseThrow());
    }

    private RadarPage page(String first, String last) throws JournalException {
        return radar.months(YearMonth.parse(first), YearMonth.parse(last));
    }

    private List<RadarCell> cells(String first, String last) throws JournalException {
        return page(first, last).rows().stream().flatMap(row -> row.cells().stream()).toList();
    }

    private List<State> states(String first, String last) throws JournalException {
        List<RadarCell> cells = cells(first, last);
        int months = page(first, last).months().size();
        return cells.isEmpty() ? Collections.nCopies(months, State.NONE) : cells.stream().map(RadarCell::state).toList();
    }

    private Stream<RadarCell> rows(String month) throws JournalException {
        return cells(month, month).stream();
    }

    private static DueItem item(String employer, String month, String due) {
        return new DueItem(employer, "DECSAL", YearMonth.parse(month), day(due), true);
    }

    private static Total total(String employer, String month, int records) {
        return new Total(employer, Optional.of(YearMonth.parse(month)), records, records, Optional.empty());
    }

    private Records records() {
        return (Records) Proxy.newProxyInstance(Records.class.getClassLoader(), new Class<?>[] {Records.class},
                (proxy, method, arguments) -> totals.getOrDefault(arguments[1], List.of()));
    }
}
