// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.sent;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.rows.Period;

/** Adds up what became of the files of the days that are listed, and again when something happens to a file. */
final class BalancePresenter implements EngineEvents.Listener {

    /** To add up reads every row of the days: for a month it is quick, for all days it may not be. */
    private static final int MOST_DAYS = 31;
    private static final Duration GATHERING = Duration.ofSeconds(1);
    /** The rows come first; it is for them that a person waits. */
    private static final Duration AFTER_ROWS = Duration.ofMillis(150);

    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final BalanceView view;
    private final Runnable unsubscribe;
    private final Gathering news;
    private volatile Optional<Period.Days> days = Optional.empty();
    private Runnable takeBack = () -> { };

    BalancePresenter(Engine engine, Work work, Executor ui, BalanceView view) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        news = new Gathering(work, GATHERING, this::read);
        this.ui = Objects.requireNonNull(ui, "ui");
        this.view = Objects.requireNonNull(view, "view");
        unsubscribe = engine.events().subscribe(this);
    }

    void close() {
        unsubscribe.run();
        days = Optional.empty();
    }

    /** Other days are listed, or the same ones anew, for example with each key of a search. */
    void show(Period period) {
        Optional<Period.Days> before = days;
        days = period.days(engine.clock()).filter(some -> some.count() >= 1 && some.count() <= MOST_DAYS);
        if (days.isEmpty()) {
            view.nothing();
        } else if (days.equals(before)) {
            soon();
        } else {
            takeBack.run();
            takeBack = work.later(AFTER_ROWS, this::read);
        }
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().anyMatch(event -> event.subject().kind() == SubjectKind.REPORT)) {
            soon();
        }
    }

    @Override
    public void servicesChanged() {
        soon();
    }

    private void soon() {
        if (days.isPresent()) {
            news.soon();
        }
    }

    private void read() {
        Optional<Period.Days> wanted = days;
        Optional<Journal> journal = engine.journal();
        if (wanted.isEmpty() || journal.isEmpty()) {
            return;
        }
        try {
            Balance balance = journal.get().balance(wanted.get().first(), wanted.get().last());
            tell(wanted, () -> view.show(balance));
        } catch (JournalException e) {
            // the list itself says why the journal cannot be read
            tell(wanted, view::nothing);
        }
    }

    private void tell(Optional<Period.Days> wanted, Runnable task) {
        ui.execute(() -> {
            if (wanted.equals(days)) {
                task.run();
            }
        });
    }
}
