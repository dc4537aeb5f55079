// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.journal.Balance;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.rows.DayRange;
import lu.seco.ui.internal.rows.Period;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Test;

public class BalancePresenterTest {

    private static final Balance EVEN = new Balance(12, 9, 1, 1, 1, 0, 0);

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private final List<String> shown = new ArrayList<>();
    private BalancePresenter presenter;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindJournal(journal);
        journal.tell(events::appended);
        journal.balance = EVEN;
        presenter = new BalancePresenter(engine, work, Runnable::run, new BalanceView() {
            @Override
            public void show(Balance balance) {
                shown.add(balance.seen() + (balance.even() ? " even" : " uneven"));
            }

            @Override
            public void nothing() {
                shown.add("nothing");
            }
        });
    }

    private void show(Period period) {
        shown.clear();
        presenter.show(period);
        work.run();
    }

    @Test
    public void theListedDaysAreAddedUp() {
        show(Period.of(DayRange.MONTH));
        assertEquals(List.of("12 even"), shown);
        assertEquals(List.of("2026-01-12 2026-02-10"), journal.balanced());
        show(Period.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertEquals("2026-01-01 2026-01-31", journal.balanced().get(1));
    }

    @Test
    public void aSearchWithinTheSameDaysAddsThemUpOnce() {
        show(Period.of(DayRange.MONTH));
        for (int key = 0; key < 8; key++) {
            presenter.show(Period.of(DayRange.MONTH));
        }
        work.run();
        assertEquals(2, journal.balanced().size());
    }

    @Test
    public void daysThatNobodyLooksAtAnyMoreAreNotAddedUp() {
        presenter.show(Period.of(DayRange.TODAY));
        presenter.show(Period.of(DayRange.MONTH));
        work.run();
        assertEquals(List.of("2026-01-12 2026-02-10"), journal.balanced());
    }

    @Test
    public void whatWouldTakeLongIsNotAddedUp() {
        show(Period.ALL);
        assertEquals(List.of("nothing"), shown);
        show(Period.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
        assertEquals(List.of("nothing"), shown);
        assertEquals(List.of(), journal.balanced());
    }

    @Test
    public void aBurstOfEventsIsAddedUpOnce() {
        show(Period.of(DayRange.TODAY));
        journal.balance = new Balance(13, 9, 1, 1, 1, 0, 0);
        for (int i = 0; i < 50; i++) {
            Samples.take(journal, "r" + i, "DECSAL.dta");
        }
        work.run();
        assertEquals(List.of("12 even", "13 uneven"), shown);
        assertEquals(2, journal.balanced().size());
    }

    @Test
    public void anUnreadableJournalHasNoBalance() {
        journal.broken(true);
        show(Period.of(DayRange.TODAY));
        assertEquals(List.of("nothing"), shown);
    }

    @Test
    public void nothingIsToldAfterTheEnd() {
        show(Period.of(DayRange.TODAY));
        presenter.close();
        Samples.take(journal, "a", "DECSAL.dta");
        work.run();
        assertEquals(List.of("12 even"), shown);
    }
}
