// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Test;

public class RowsPresenterTest {

    private static final int MILLION = 1_000_000;

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private final MirrorView view = new MirrorView();
    private RowsPresenter<Report> presenter;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        journal.tell(events::appended);
        present(work, work, Runnable::run);
    }

    private void present(Work quick, Work slow, Executor ui) {
        presenter = new RowsPresenter<>(new ReportSource(), new Reads(engine, quick, slow, ui, Words.language("")), view);
        view.window = presenter.window();
    }

    private void begin(long count) {
        journal.made(count, order -> Samples.old(order, count));
        engine.bindJournal(journal);
        presenter.open(ListFilter.ALL, RowSort.NEWEST);
        work.run();
    }

    @Test
    public void aMissingJournalIsSaidAndItsArrivalFillsTheList() {
        journal.made(3, order -> Samples.old(order, 3));
        presenter.open(ListFilter.ALL, RowSort.NEWEST);
        work.run();
        assertTrue(view.trouble, view.trouble.contains("pas encore prêt"));
        engine.bindJournal(journal);
        work.run();
        assertEquals(List.of(3L, 2L, 1L), view.orders());
    }

    @Test
    public void whatIsWrittenWhileTheFirstPageWaitsForABusyWindowIsNotMissed() {
        Deque<Runnable> ui = new ArrayDeque<>();
        present(work, work, ui::add);
        journal.made(3, order -> Samples.old(order, 3));
        engine.bindJournal(journal);
        presenter.open(ListFilter.ALL, RowSort.NEWEST);
        work.run();
        // the page is read, but the window has not come to it yet
        Samples.take(journal, "new", "DECSAL.dta");
        work.run();
        while (!ui.isEmpty()) {
            ui.remove().run();
            work.run();
        }
        assertEquals(4, view.orders().size());
        view.check();
    }

    @Test
    public void whatIsWrittenJustAfterAnotherOrderWasChosenIsNotMissed() {
        FakeTimedWork timed = new FakeTimedWork();
        present(timed, timed, Runnable::run);
        journal.made(3, order -> Samples.old(order, 3));
        engine.bindJournal(journal);
        presenter.open(ListFilter.ALL, new RowSort(RowSort.Column.NAME, false));
        timed.run();
        Samples.take(journal, "first", "DECSAL.dta");
        timed.pass(Duration.ofMillis(500));
        presenter.sort(new RowSort(RowSort.Column.NAME, true));
        timed.run();
        Samples.take(journal, "second", "DECMAL.dta");
        timed.pass(Duration.ofSeconds(10));
        assertEquals(5, view.rows.size());
    }

    @Test
    public void aMillionRowsAreOpenedWithOnePage() {
        begin(MILLION);
        assertEquals(200, view.rows.size());
        assertEquals(MILLION, presenter.window().total());
        assertEquals(1, journal.pages());
    }

    /** Looks at the same rows until nothing more is fetched for that; the index of the first of them then. */
    private int settle(int seen) {
        int first = seen;
        for (int turn = 0; turn < 10; turn++) {
            long at = presenter.window().start() + first;
            presenter.look(first, first + 30);
            work.run();
            first = (int) (at - presenter.window().start());
        }
        return first;
    }

    @Test
    public void whoStandsAtTheTopGetsNoMoreThanAPage() {
        begin(MILLION);
        settle(0);
        assertEquals(200, view.rows.size());
    }

    @Test
    public void whoScrollsHasSomeHundredRowsAhead() {
        begin(MILLION);
        int first = settle(20);
        assertTrue(view.rows.size() - (first + 30) >= 600);
        assertEquals("and no page more than that", 800, view.rows.size());
        view.check();
    }

    @Test
    public void afterAJumpTheNearerEndIsFilledFirstAndThenBoth() {
        begin(MILLION);
        presenter.jump(500_000);
        work.run();
        long top = view.orders().get(0);
        presenter.look(0, 30);
        work.run();
        assertEquals("rows before the first seen", top + 200, view.orders().get(0).longValue());
        int first = settle(200);
        assertTrue(first >= 600);
        assertTrue(view.rows.size() - (first + 30) >= 600);
        view.check();
    }

    @Test
    public void theNextRowsDoNotWaitForTheCount() {
        FakeWork slow = new FakeWork();
        present(work, slow, Runnable::run);
        begin(MILLION);
        presenter.look(20, 50);
        work.run();
        assertEquals(400, view.rows.size());
        assertTrue("not counted yet", presenter.window().total() < MILLION);
        slow.run();
        assertEquals(MILLION, presenter.window().total());
    }

    @Test
    public void aRowThatComesWhileTheListIsCountedIsCountedOnceInTheEnd() {
        FakeTimedWork timed = new FakeTimedWork();
        FakeWork slow = new FakeWork();
        present(timed, slow, Runnable::run);
        journal.made(MILLION, order -> Samples.old(order, MILLION));
        engine.bindJournal(journal);
        presenter.open(ListFilter.ALL, RowSort.NEWEST);
        timed.run();
        Samples.take(journal, "new", "DECSAL.dta");
        // counted with the new row, which the list hears of only then
        slow.run();
        timed.pass(Duration.ofMillis(500));
        assertEquals("new", view.rows.get(0).id());
        assertEquals("counted twice", MILLION + 2, presenter.window().total());
        timed.pass(Duration.ofSeconds(10));
        slow.run();
        assertEquals(MILLION + 1, presenter.window().total());
    }

    @Test
    public void scrollingDownKeepsTheOrderAndForgetsWhatIsFar() {
        begin(10_000);
        long expected = 10_000;
        for (int i = 0; i < 60; i++) {
            presenter.look(presenter.window().size() - 40, presenter.window().size() - 1);
            work.run();
            assertTrue(view.rows.size() <= RowWindow.CAPACITY);
            view.check();
            assertEquals(expected - presenter.window().start(), view.orders().get(0).longValue());
        }
        assertTrue(presenter.window().bottom());
        assertEquals(10_000, presenter.window().total());
        for (int i = 0; i < 60; i++) {
            presenter.look(0, 40);
            work.run();
            view.check();
        }
        assertEquals(10_000L, view.orders().get(0).longValue());
        assertEquals(0, presenter.window().start());
    }

    @Test
    public void jumpingIntoAMillionTakesTwoPagesAndComesNear() {
        begin(MILLION);
        int before = journal.pages();
        presenter.jump(400_000);
        work.run();
        assertTrue(journal.pages() - before <= 2);
        assertEquals(600_000, view.orders().get(0), 5);
        presenter.look(0, 40);
        work.run();
        view.check();
        presenter.jump(MILLION - 1);
        work.run();
        assertEquals(1L, view.orders().get(view.rows.size() - 1).longValue());
        assertTrue(presenter.window().bottom());
        presenter.jump(0);
        work.run();
        assertEquals(MILLION, view.orders().get(0).longValue());
    }

    @Test
    public void aNewRowAppearsByItselfAtTheTop() {
        begin(1000);
        view.told.clear();
        Samples.take(journal, "new", "DECSAL.dta");
        work.run();
        assertEquals("new", view.rows.get(0).id());
        assertEquals(List.of("inserted 0 1"), view.said("inserted"));
        assertEquals(1001, presenter.window().total());
        Samples.queue(journal, "new", "DECSAL");
        work.run();
        assertEquals("DECSAL", view.rows.get(0).declaration().kind());
        assertEquals(1001, presenter.window().total());
    }

    @Test
    public void aNewRowDoesNotDisturbOneWhoLooksElsewhere() {
        begin(MILLION);
        presenter.jump(500_000);
        work.run();
        List<Long> before = view.orders();
        Samples.take(journal, "new", "DECSAL.dta");
        work.run();
        Samples.queue(journal, "new", "DECSAL");
        work.run();
        assertEquals(before, view.orders());
        assertEquals(MILLION + 1, presenter.window().total());
    }

    @Test
    public void aNewRowThatDoesNotMatchTheSearchStaysOut() {
        begin(100);
        presenter.search("decaff");
        work.run();
        int before = view.rows.size();
        Samples.take(journal, "other", "DECSAL.dta");
        Samples.take(journal, "fitting", "DECAFF.dta");
        work.run();
        assertEquals(before + 1, view.rows.size());
        assertEquals("fitting", view.rows.get(0).id());
    }

    @Test
    public void aRowThatMatchesOnlyOnceItsKindIsKnownComesInAtItsPlace() {
        begin(10);
        presenter.search("decaff");
        work.run();
        Samples.take(journal, "first", "a.dta");
        Samples.take(journal, "second", "DECAFF.dta");
        work.run();
        Samples.queue(journal, "first", "DECAFF");
        work.run();
        assertEquals(List.of("second", "first"), view.rows.stream().limit(2).map(Report::id).toList());
    }

    @Test
    public void moreNewRowsThanAreReadAtOnceLeaveNoHole() {
        begin(100);
        for (int i = 0; i < 3000; i++) {
            Samples.take(journal, "burst-" + i, "DECSAL.dta");
        }
        view.top = false;
        work.run();
        assertFalse(presenter.window().top());
        for (int i = 0; i < 20; i++) {
            presenter.look(0, 40);
            work.run();
            view.check();
        }
        assertTrue(presenter.window().top());
        assertEquals("burst-2999", view.rows.get(0).id());
    }

    @Test
    public void typingReadsOnceForTheLastWord() {
        begin(1000);
        int before = journal.pages();
        presenter.search("d");
        presenter.search("de");
        presenter.search("DECMAL_7");
        work.run();
        assertEquals(1, journal.pages() - before);
        assertTrue(view.rows.stream().allMatch(report -> report.file().name().startsWith("DECMAL_7")));
        assertEquals(1, presenter.filter().count());
        presenter.showAll();
        work.run();
        assertEquals(1000, presenter.window().total());
    }

    @Test
    public void aPeriodKeepsOutWhatIsOlder() {
        begin(10_000);
        presenter.filter(ListFilter.of(Period.of(DayRange.TODAY)));
        work.run();
        // 09:30 in Luxembourg: 9.5 hours of three rows a minute
        assertEquals(9 * 180 + 90, presenter.window().total());
    }

    @Test
    public void anUnreadableJournalIsSaidAndReadAgainOnRequest() {
        begin(10);
        journal.broken(true);
        presenter.reload();
        work.run();
        assertEquals("[fr] journal.unreadable", view.trouble);
        journal.broken(false);
        presenter.reload();
        work.run();
        assertEquals(10, view.rows.size());
    }

    private void sort(RowSort.Column column, boolean descending) {
        view.sorted = true;
        presenter.sort(new RowSort(column, descending));
        work.run();
    }

    @Test
    public void anyOrderIsExactAtEveryPlace() {
        begin(10_000);
        sort(RowSort.Column.KIND, false);
        assertEquals(List.of("sorting"), view.said("sorting"));
        assertEquals(10_000, presenter.window().total());
        assertEquals("DECAFF", view.rows.get(0).declaration().kind());
        assertEquals("equal ones newest first", 9997L, view.orders().get(0).longValue());
        presenter.jump(9_999);
        work.run();
        view.check();
        assertTrue(presenter.window().bottom());
        assertEquals("DEMDET", view.rows.get(view.rows.size() - 1).declaration().kind());
        assertEquals(9_999, presenter.window().start() + view.position);
        for (int i = 0; i < 60; i++) {
            presenter.look(0, 40);
            work.run();
            view.check();
            assertTrue(view.rows.size() <= RowWindow.CAPACITY);
        }
        assertEquals(0, presenter.window().start());
        assertEquals(9997L, view.orders().get(0).longValue());
        for (int i = 0; i < 60; i++) {
            presenter.look(presenter.window().size() - 40, presenter.window().size() - 1);
            work.run();
        }
        view.check();
        assertTrue(presenter.window().bottom());
        assertEquals(10_000, presenter.window().total());
    }

    @Test
    public void oldestFirstIsAnOrderToo() {
        begin(1000);
        sort(RowSort.Column.ARRIVAL, false);
        assertEquals(1L, view.orders().get(0).longValue());
        presenter.sort(RowSort.NEWEST);
        work.run();
        assertEquals(1000L, view.orders().get(0).longValue());
    }

    @Test
    public void anotherOrderChosenMeanwhileDropsTheFirst() {
        begin(1000);
        view.sorted = true;
        presenter.sort(new RowSort(RowSort.Column.NAME, false));
        presenter.sort(new RowSort(RowSort.Column.NAME, true));
        work.run();
        assertEquals("only the last is sorted", 1, journal.sorts());
        assertEquals("DEMDET_999.dta", view.rows.get(0).file().name());
    }

    @Test
    public void aNewRowInASortedListLeavesInPlaceWhatIsSeen() {
        begin(1000);
        sort(RowSort.Column.NAME, false);
        presenter.look(100, 130);
        String seen = view.rows.get(100).file().name();
        Samples.take(journal, "new", "AAA.dta");
        work.run();
        view.check();
        assertEquals(1001, presenter.window().total());
        assertEquals(seen, view.rows.get(view.position).file().name());
        assertEquals(101, presenter.window().start() + view.position);
    }

    @Test
    public void aChangedRowInASortedListIsRenewedInItsPlaceAndThenFindsItsOwn() {
        journal.made(0, order -> Samples.old(order, 0));
        engine.bindJournal(journal);
        Samples.take(journal, "a", "a.dta");
        Samples.take(journal, "b", "b.dta");
        presenter.open(ListFilter.ALL, RowSort.NEWEST);
        work.run();
        sort(RowSort.Column.KIND, true);
        assertEquals(List.of("b", "a"), view.rows.stream().map(Report::id).toList());
        Samples.queue(journal, "a", "DECSAL");
        work.run();
        assertEquals(List.of("a", "b"), view.rows.stream().map(Report::id).toList());
        assertEquals("DECSAL", view.rows.get(0).declaration().kind());
    }

    @Test
    public void archivedRowsLeaveNoHoleInASortedList() {
        journal.made(0, order -> Samples.old(order, 0));
        engine.bindJournal(journal);
        for (int i = 0; i < 1200; i++) {
            Samples.take(journal, "r" + i, String.format("%04d.dta", i));
        }
        presenter.open(ListFilter.ALL, RowSort.NEWEST);
        work.run();
        sort(RowSort.Column.NAME, false);
        for (int i = 550; i < 650; i++) {
            journal.forget("r" + i);
        }
        for (int i = 0; i < 5; i++) {
            presenter.look(presenter.window().size() - 40, presenter.window().size() - 1);
            work.run();
        }
        view.check();
        assertEquals(1100, presenter.window().total());
        assertEquals("1199.dta", view.rows.get(view.rows.size() - 1).file().name());
    }

    @Test
    public void everyFilterReachesTheJournal() {
        begin(1000);
        presenter.filter(ListFilter.ALL.kinds(Set.of("DECSAL")).states(Set.of("ANSWERED")));
        work.run();
        assertTrue(view.rows.stream().allMatch(report -> report.declaration().kind().equals("DECSAL") && report.state() == ReportState.ANSWERED));
        presenter.filter(ListFilter.ALL.employer(Optional.of("nobody")));
        work.run();
        assertEquals(List.of(), view.rows);
        assertFalse("there are rows without the filter", view.nothing);
        presenter.filter(ListFilter.of(Period.days(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 10))));
        work.run();
        assertEquals(1000, presenter.window().total());
        presenter.filter(ListFilter.of(Period.days(LocalDate.of(2026, 2, 11), LocalDate.of(2026, 2, 12))));
        work.run();
        assertEquals(0, presenter.window().total());
    }

    @Test
    public void anEmptyJournalIsKnownAsEmptyThoughAFilterIsOn() {
        journal.made(0, order -> Samples.old(order, 0));
        engine.bindJournal(journal);
        presenter.open(ListFilter.of(Period.of(DayRange.WEEK)), RowSort.NEWEST);
        work.run();
        assertTrue(view.nothing);
        Samples.take(journal, "new", "DECSAL.dta");
        work.run();
        assertEquals(1, view.rows.size());
        assertFalse(view.nothing);
        presenter.filter(ListFilter.ALL.text("nothing like this"));
        work.run();
        assertFalse(view.nothing);
    }

    @Test
    public void aRowIsRevealedWhereverItIs() {
        begin(MILLION);
        presenter.reveal("old-999990");
        work.run();
        assertEquals("old-999990", view.rows.get(view.selected).id());
        presenter.reveal("old-4711");
        work.run();
        view.check();
        assertEquals("old-4711", view.rows.get(view.selected).id());
        assertTrue("in sight", view.selected >= view.position && view.selected < view.position + 10);
        presenter.look(0, 40);
        work.run();
        view.check();
        presenter.reveal("nowhere");
        work.run();
        assertEquals(List.of("gone"), view.said("gone"));
    }

    @Test
    public void aRowThatTheFilterHidesIsRevealedWithoutTheFilter() {
        begin(1000);
        ListFilter hiding = ListFilter.ALL.kinds(Set.of("DECMAL"));
        view.filter = hiding;
        presenter.filter(hiding);
        work.run();
        presenter.reveal("old-500");
        work.run();
        assertEquals(ListFilter.ALL, view.filter);
        assertEquals(ListFilter.ALL, presenter.filter());
        assertEquals("old-500", view.rows.get(view.selected).id());
    }

    @Test
    public void aRowIsRevealedInASortedListToo() {
        begin(10_000);
        sort(RowSort.Column.NAME, false);
        presenter.reveal("old-5555");
        work.run();
        view.check();
        assertEquals("old-5555", view.rows.get(view.selected).id());
        Samples.take(journal, "new", "new.dta");
        presenter.reveal("new");
        work.run();
        assertEquals("new", view.rows.get(view.selected).id());
    }

    @Test
    public void afterMidnightAnotherDayIsToday() {
        begin(10_000);
        presenter.filter(ListFilter.of(Period.of(DayRange.TODAY)));
        work.run();
        assertEquals(9 * 180 + 90, presenter.window().total());
        presenter.tick();
        work.run();
        engine.bindClock(Clock.offset(Samples.CLOCK, Duration.ofHours(20)));
        view.top = false;
        presenter.tick();
        work.run();
        assertEquals("who reads further down is left in peace", 9 * 180 + 90, presenter.window().total());
        view.top = true;
        presenter.tick();
        work.run();
        assertEquals(0, presenter.window().total());
    }

    @Test
    public void servicesOtherThanTheJournalLeaveTheListAlone() {
        begin(10);
        int before = journal.pages();
        engine.bindTexts(new FakeTexts(Locale.GERMAN));
        work.run();
        assertEquals(before, journal.pages());
    }

    /** Holds what a table would show, built only from what it is told. */
    private static final class MirrorView implements RowsView {

        private final List<Report> rows = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private RowWindow<Report> window;
        private boolean sorted;
        private String trouble = "";
        private boolean top = true;
        private boolean nothing;
        private int selected = -1;
        private int position;
        private ListFilter filter = ListFilter.ALL;

        private List<Long> orders() {
            check();
            return rows.stream().map(Report::order).toList();
        }

        private List<String> said(String word) {
            return told.stream().filter(one -> one.startsWith(word)).toList();
        }

        private void check() {
            assertEquals(window.size(), rows.size());
            for (int i = 0; i < rows.size(); i++) {
                assertEquals("row " + i, window.row(i), rows.get(i));
                assertTrue("order at " + i, i == 0 || sorted || rows.get(i - 1).order() - rows.get(i).order() >= 1);
            }
        }

        @Override
        public void replaced(int at) {
            trouble = "";
            position = at;
            rows.clear();
            inserted(0, window.size());
        }

        @Override
        public void inserted(int at, int count) {
            told.add("inserted " + at + " " + count);
            for (int i = 0; i < count; i++) {
                rows.add(at + i, window.row(at + i));
            }
        }

        @Override
        public void removed(int at, int count) {
            rows.subList(at, at + count).clear();
        }

        @Override
        public void changed(int at) {
            rows.set(at, window.row(at));
        }

        @Override
        public void moved() {
            told.add("moved");
        }

        @Override
        public void loading() {
            told.clear();
        }

        @Override
        public void sorting() {
            told.add("sorting");
        }

        @Override
        public void select(int index) {
            selected = index;
        }

        @Override
        public void filtered(ListFilter wanted) {
            filter = wanted;
        }

        @Override
        public void gone() {
            told.add("gone");
        }

        @Override
        public void nothing(boolean atAll) {
            nothing = atAll;
        }

        @Override
        public void trouble(String sentence) {
            trouble = sentence;
        }

        @Override
        public boolean atTop() {
            return top;
        }
    }
}
