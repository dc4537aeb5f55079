// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import lu.seco.core.InstanceGuard.Holder;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.engine.Takeover;
import lu.seco.ui.internal.l10n.Messages;

/** Keeps the home strip true, and passes on what the person asks of the engine. Its methods may be called from any thread. */
public final class HomePresenter implements EngineEvents.Listener {

    private static final Duration GATHERING = Duration.ofMillis(100);

    private final Room room;
    private final Engine engine;
    private final Work work;
    private final HomeView view;
    private final String person;
    private final HomeReader reader;
    private final HomeSentence sentence;
    private final Gathering news;
    private final AtomicBoolean recorded = new AtomicBoolean();
    private final List<Consumer<Home>> watchers = new CopyOnWriteArrayList<>();
    private final Runnable unsubscribe;
    private volatile Optional<Home> shown = Optional.empty();
    private volatile boolean closed;

    /** @param person in whose name the engine is paused, resumed and interrupted */
    public HomePresenter(Room room, Work work, HomeView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.engine = room.engine();
        this.work = Objects.requireNonNull(work, "work");
        news = new Gathering(work, GATHERING, this::look);
        this.view = Objects.requireNonNull(view, "view");
        this.person = Objects.requireNonNull(person, "person");
        reader = new HomeReader(room);
        sentence = new HomeSentence(engine, room.language());
        unsubscribe = engine.events().subscribe(this);
        work.now(this::look);
    }

    public void close() {
        closed = true;
        unsubscribe.run();
    }

    /**
     * Is told on the thread of the user interface what the strip shows, now and whenever that changes.
     *
     * @return ends it
     */
    public Runnable watch(Consumer<Home> watcher) {
        watchers.add(watcher);
        shown.ifPresent(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Asks the engine for something. */
    public void order(Order order) {
        driving().ifPresent(exchange -> {
            tell(words().home_order_going);
            exchange.order(order).thenAccept(result -> tell(engine.text(result.told(), room.language().locale())));
        });
    }

    /** Asks the run of SOFiE that goes on to end before its time. */
    public void interrupt() {
        driving().ifPresent(exchange -> {
            if (exchange.status().run().isEmpty()) {
                tell(words().home_interrupt_nothing);
                return;
            }
            tell(words().home_interrupt_going);
            work.now(() -> exchange.interrupt(person));
        });
    }

    /** Pauses the engine, or lets it go on. */
    public void togglePause() {
        driving().ifPresent(exchange -> work.now(() -> {
            if (exchange.status().state() == EngineState.PAUSED) {
                exchange.resume(person);
            } else {
                exchange.pause(person);
            }
            look();
        }));
    }

    /** Has the engine work in this window's process, because the service that did does not answer. */
    public void takeOver() {
        engine.further().find(Takeover.class).ifPresent(takeover -> {
            tell(words().home_takeover_going);
            work.now(() -> {
                try {
                    Optional<Holder> holder = takeover.begin();
                    tell(holder.map(who -> room.language().text(words().home_takeover_held, who.program(), Long.toString(who.pid())))
                            .orElse(words().home_takeover_done));
                } catch (IOException e) {
                    tell(room.language().text(words().guard_failed_text, e.getMessage()));
                }
                look();
            });
        });
    }

    /** The engine, if it may be asked for what drives SOFiE; if not, says why. */
    private Optional<Exchange> driving() {
        Optional<RemoteEngine.Status> lost = engine.further().find(RemoteEngine.class).map(RemoteEngine::status).filter(link -> !link.connected());
        if (lost.isPresent()) {
            // keys and the tray still work then, and what stands in for the engine would take an order without a word
            tell(engine.text(lost.get().told(), room.language().locale()));
            return Optional.empty();
        }
        Optional<Exchange> exchange = room.hindrance().isEmpty() ? engine.exchange() : Optional.empty();
        if (exchange.isEmpty()) {
            tell(words().home_order_impossible);
            return exchange;
        }
        if (exchange.get().status().state() == EngineState.PASSIVE) {
            tell(words().home_order_passive);
            return Optional.empty();
        }
        return exchange;
    }

    /** Looks again. */
    public void refresh() {
        recorded.set(true);
        work.now(this::look);
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().anyMatch(event -> event.type() == EventType.VALIDITY_RECORDED || event.type() == EventType.SETTINGS_LOADED)) {
            recorded.set(true);
        }
        news.soon();
    }

    @Override
    public void changed(EngineStatus status) {
        news.soon();
    }

    @Override
    public void stagingChanged() {
        news.soon();
    }

    @Override
    public void servicesChanged() {
        recorded.set(true);
        news.soon();
    }

    private void look() {
        if (recorded.getAndSet(false)) {
            reader.forget();
        }
        Home home = sentence.of(reader.read(), engine.clock().instant(), engine.clock().getZone());
        show(() -> {
            shown = Optional.of(home);
            view.show(home);
            watchers.forEach(watcher -> watcher.accept(home));
        });
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
