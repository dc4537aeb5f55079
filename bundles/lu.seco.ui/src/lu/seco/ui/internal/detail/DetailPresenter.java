// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Language;

/** Shows one report or reception, and again when something happens to it. */
public final class DetailPresenter implements EngineEvents.Listener {

    private static final Duration GATHERING = Duration.ofMillis(100);

    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final DetailView view;
    private final Language language;
    private final DetailReader reader;
    private final Runnable unsubscribe;
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile Optional<Subject> shown = Optional.empty();

    public DetailPresenter(Engine engine, Work work, Executor ui, DetailView view, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.view = Objects.requireNonNull(view, "view");
        this.language = Objects.requireNonNull(language, "language");
        reader = new DetailReader(engine, language);
        unsubscribe = engine.events().subscribe(this);
        view.say(language.messages().detail_nothing_text);
    }

    public void close() {
        unsubscribe.run();
        shown = Optional.empty();
    }

    /** Shows this from now on. */
    public void show(Subject subject) {
        if (!shown.equals(Optional.of(subject))) {
            shown = Optional.of(subject);
            work.now(this::read);
        }
    }

    /** Passes a person's decision to the engine; what comes of it shows in the time line, what does not is told. */
    public void decide(String reportId, Decision decision, String person) {
        Optional<Exchange> exchange = engine.exchange();
        if (exchange.isEmpty()) {
            view.sorry(language.messages().home_order_impossible);
            return;
        }
        exchange.get().decide(reportId, decision, person).thenAccept(result -> {
            if (!result.done()) {
                String told = engine.text(result.told(), language.locale());
                ui.execute(() -> view.sorry(told));
            }
        });
    }

    /** Reads it again. */
    public void reload() {
        work.now(this::read);
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (shown.isPresent() && events.stream().anyMatch(event -> shown.equals(Optional.of(event.subject())))
                && pending.compareAndSet(false, true)) {
            work.later(GATHERING, () -> {
                pending.set(false);
                read();
            });
        }
    }

    private void read() {
        Optional<Subject> wanted = shown;
        Optional<Journal> journal = engine.journal();
        if (wanted.isEmpty() || journal.isEmpty()) {
            return;
        }
        try {
            Optional<Detail> detail = reader.read(journal.get(), wanted.get());
            tell(wanted, () -> detail.ifPresentOrElse(view::show, () -> view.say(language.messages().detail_gone_text)));
        } catch (JournalException e) {
            String told = engine.text(e.told(), language.locale());
            tell(wanted, () -> view.say(language.text(language.messages().detail_trouble_text, told)));
        }
    }

    /** Not if the person went on to another row meanwhile. */
    private void tell(Optional<Subject> wanted, Runnable task) {
        ui.execute(() -> {
            if (wanted.equals(shown)) {
                task.run();
            }
        });
    }
}
