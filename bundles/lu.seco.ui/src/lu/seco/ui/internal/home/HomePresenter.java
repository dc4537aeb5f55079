// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Messages;

/** Keeps the home strip true, and passes on what the person asks of the engine. Its methods may be called from any thread. */
public final class HomePresenter implements EngineEvents.Listener {

    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final Set<ReportState> WORRYING = EnumSet.of(ReportState.UNCERTAIN, ReportState.HELD, ReportState.FAILED);

    private final Room room;
    private final Engine engine;
    private final Work work;
    private final HomeView view;
    private final String person;
    private final HomeSentence sentence;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Runnable unsubscribe;
    private volatile boolean closed;

    /** @param person in whose name the engine is paused and resumed */
    public HomePresenter(Room room, Work work, HomeView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.engine = room.engine();
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        this.person = Objects.requireNonNull(person, "person");
        sentence = new HomeSentence(engine, room.language());
        unsubscribe = engine.events().subscribe(this);
        work.now(this::look);
    }

    public void close() {
        closed = true;
        unsubscribe.run();
    }

    /** Asks the engine for something. */
    public void order(Order order) {
        Optional<Exchange> exchange = exchange();
        if (exchange.isEmpty()) {
            tell(words().home_order_impossible);
            return;
        }
        tell(words().home_order_going);
        exchange.get().order(order)
                .thenAccept(result -> tell(engine.text(result.told(), room.language().locale())));
    }

    /** Pauses the engine, or lets it go on. */
    public void togglePause() {
        Optional<Exchange> exchange = exchange();
        if (exchange.isEmpty()) {
            tell(words().home_order_impossible);
            return;
        }
        work.now(() -> {
            if (exchange.get().status().state() == EngineState.PAUSED) {
                exchange.get().resume(person);
            } else {
                exchange.get().pause(person);
            }
            look();
        });
    }

    /** Looks again. */
    public void refresh() {
        work.now(this::look);
    }

    @Override
    public void written(List<JournalEvent> events) {
        soon();
    }

    @Override
    public void changed(EngineStatus status) {
        soon();
    }

    @Override
    public void servicesChanged() {
        soon();
    }

    private void soon() {
        if (pending.compareAndSet(false, true)) {
            work.later(GATHERING, () -> {
                pending.set(false);
                look();
            });
        }
    }

    private Optional<Exchange> exchange() {
        return room.hindrance().isEmpty() ? engine.exchange() : Optional.empty();
    }

    private void look() {
        List<Report> worries = List.of();
        Optional<String> trouble = Optional.empty();
        Optional<Journal> journal = engine.journal();
        if (journal.isPresent()) {
            try {
                worries = journal.get().reportsIn(WORRYING);
            } catch (JournalException e) {
                trouble = Optional.of(engine.text(e.told(), room.language().locale()));
            }
        }
        HomeState now = new HomeState(engine.status(), worries, trouble, missing(), engine.settingsProblems(), room.hindrance());
        Home home = sentence.of(now, engine.clock().instant());
        show(() -> view.show(home));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (engine.journal().isEmpty()) {
            missing.add(words().service_journal_name);
        }
        if (engine.exchange().isEmpty()) {
            missing.add(words().service_exchange_name);
        }
        if (!engine.speaks()) {
            missing.add(words().service_texts_name);
        }
        return missing;
    }

    private void tell(String told) {
        show(() -> view.told(told));
    }

    private void show(Runnable task) {
        room.ui().execute(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private Messages words() {
        return room.language().messages();
    }
}
