// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import lu.seco.core.deadline.Radar;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.staging.Staging;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.Reminder;

/** Keeps the counts beside the six places true. */
final class RailPresenter implements EngineEvents.Listener {

    private static final Duration GATHERING = Duration.ofMillis(300);
    /** For a count that changes little and reads much. */
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Set<Ending.Urgency> PRESSING = EnumSet.of(Ending.Urgency.SOON, Ending.Urgency.URGENT, Ending.Urgency.ENDED);
    private static final Set<EventType> COUNTED = EnumSet.of(EventType.RECEPTION_RECEIVED, EventType.RECEPTION_READ,
            EventType.RECEPTION_UNREAD, EventType.VALIDITY_RECORDED, EventType.SETTINGS_LOADED, EventType.SETTINGS_REFUSED,
            EventType.JOURNAL_ARCHIVED, EventType.JOURNAL_REBUILT);

    private final Engine engine;
    private final Work work;
    private final Room room;
    private final Consumer<Badges> view;
    private final Gathering news;
    private final Gathering reports;
    private final AtomicBoolean dueAgain = new AtomicBoolean(true);
    private volatile long due;
    private final Runnable unsubscribe;
    private volatile boolean closed;

    RailPresenter(Room room, Work work, Consumer<Badges> view) {
        this.room = Objects.requireNonNull(room, "room");
        this.engine = room.engine();
        this.work = Objects.requireNonNull(work, "work");
        news = new Gathering(work, GATHERING, this::look);
        reports = new Gathering(work, SLOWER, this::refresh);
        this.view = Objects.requireNonNull(view, "view");
        unsubscribe = engine.events().subscribe(this);
        work.now(this::look);
    }

    void close() {
        closed = true;
        unsubscribe.run();
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().map(JournalEvent::type).anyMatch(COUNTED::contains)) {
            news.soon();
        }
        if (events.stream().anyMatch(event -> event.subject().kind() == SubjectKind.REPORT)) {
            reports.soon();
        }
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
        dueAgain.set(true);
        news.soon();
    }

    /** Counts again. */
    void refresh() {
        dueAgain.set(true);
        work.now(this::look);
    }

    private void look() {
        Map<Place, Long> counts = new EnumMap<>(Place.class);
        counts.put(Place.RECEIVED, engine.journal().map(RailPresenter::unread).orElse(0L));
        counts.put(Place.STAGING, engine.staging().map(Staging::files).map(files -> (long) files.size()).orElse(0L));
        counts.put(Place.CERTIFICATE, engine.validity().map(RailPresenter::ending).orElse(0L));
        counts.put(Place.DIAGNOSIS, findings());
        counts.put(Place.RADAR, due);
        tell(new Badges(counts));
        if (dueAgain.compareAndSet(true, false)) {
            // last, because it reads many rows: nobody waits for the other counts meanwhile
            due = engine.further().find(Radar.class).map(this::due).orElse(0L);
            counts.put(Place.RADAR, due);
            tell(new Badges(counts));
        }
    }

    private void tell(Badges badges) {
        room.ui().execute(() -> {
            if (!closed) {
                view.accept(badges);
            }
        });
    }

    private long due(Radar radar) {
        try {
            return radar.due(LocalDate.now(engine.clock()).plusDays(Reminder.days(engine.settings()))).size();
        } catch (JournalException e) {
            // the home strip says that the journal cannot be read: a count would be a guess
            return 0;
        }
    }

    private static long unread(Journal journal) {
        try {
            JournalFilter all = JournalFilter.ALL;
            return journal.countReceptions(new JournalFilter(all.from(), all.before(), all.kinds(), all.states(), all.employer(),
                    Optional.of(Boolean.FALSE), all.text()));
        } catch (JournalException e) {
            // the home strip says that the journal cannot be read: a count would be a guess
            return 0;
        }
    }

    private static long ending(Validity validity) {
        return validity.endings().stream().filter(one -> PRESSING.contains(one.urgency())).count();
    }

    /** What the engine says is wrong by itself; the checks are only run when a person asks for them. */
    private long findings() {
        EngineStatus status = engine.status();
        return status.hindrances().size() + engine.settingsProblems().size()
                + status.folders().stream().filter(folder -> !folder.reachable()).count();
    }
}
