// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.notice.Notice;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Language;

/** Gathers what happens for a moment, and then tells it in one notification: fifty files that go out are one thing to know, not fifty. */
final class Notifications implements EngineEvents.Listener {

    private static final Duration GATHERING = Duration.ofSeconds(2);

    private final Work work;
    private final Executor ui;
    private final Supplier<String> wanted;
    private final PopupWords words;
    private final Consumer<Popup> view;
    private final Runnable unsubscribe;
    private final Object lock = new Object();
    private List<Happening> gathered = new ArrayList<>();
    private volatile boolean closed;

    /** @param wanted {@code all}, {@code problems} or {@code none}, as the settings say now */
    Notifications(Engine engine, Language language, Work work, Executor ui, Supplier<String> wanted, Consumer<Popup> view) {
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.view = Objects.requireNonNull(view, "view");
        words = new PopupWords(engine, language);
        unsubscribe = engine.events().subscribe(this);
    }

    void close() {
        closed = true;
        unsubscribe.run();
    }

    @Override
    public void written(List<JournalEvent> events) {
        events.forEach(event -> Happening.of(event).ifPresent(this::gather));
    }

    @Override
    public void told(Notice notice) {
        gather(Happening.of(notice));
    }

    private void gather(Happening happening) {
        if (!wants(happening)) {
            return;
        }
        synchronized (lock) {
            gathered.add(happening);
            if (gathered.size() == 1) {
                work.later(GATHERING, this::tell);
            }
        }
    }

    private boolean wants(Happening happening) {
        return switch (wanted.get()) {
            case "none" -> false;
            case "problems" -> happening.kind().problem() || happening.kind().asked();
            default -> true;
        };
    }

    private void tell() {
        List<Happening> now;
        synchronized (lock) {
            now = gathered;
            gathered = new ArrayList<>();
        }
        if (!now.isEmpty() && !closed) {
            Popup popup = words.of(now);
            ui.execute(() -> {
                if (!closed) {
                    view.accept(popup);
                }
            });
        }
    }
}
