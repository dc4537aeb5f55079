// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.common.Gathering;
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
    private final Deciding deciding;
    private final Runnable unsubscribe;
    private final Gathering news;
    private volatile Optional<Subject> shown = Optional.empty();
    /** What is told of it depends on these too. */
    private volatile Set<Subject> related = Set.of();
    private volatile EngineState state;

    /** @param person in whose name something is decided */
    public DetailPresenter(Engine engine, Work work, Executor ui, DetailView view, Language language, String person) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        news = new Gathering(work, GATHERING, this::read);
        this.ui = Objects.requireNonNull(ui, "ui");
        this.view = Objects.requireNonNull(view, "view");
        this.language = Objects.requireNonNull(language, "language");
        reader = new DetailReader(engine, language);
        deciding = new Deciding(engine, ui, language, person);
        state = engine.status().state();
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
            related = Set.of();
            work.now(this::read);
        }
    }

    /** Passes a person's decision to the engine; what comes of it is told, and shows in the time line. */
    public void decide(String reportId, Decision decision) {
        deciding.decide(reportId, decision, view::told, view::sorry);
    }

    /** Reads it again. */
    public void reload() {
        work.now(this::read);
    }

    @Override
    public void written(List<JournalEvent> events) {
        Optional<Subject> current = shown;
        if (current.isPresent() && events.stream().map(JournalEvent::subject)
                .anyMatch(subject -> subject.equals(current.get()) || related.contains(subject))) {
            news.soon();
        }
    }

    /** What may be decided here depends on whether this station works. */
    @Override
    public void changed(EngineStatus status) {
        if (status.state() != state) {
            state = status.state();
            news.soon();
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
            Set<Subject> others = new HashSet<>();
            detail.ifPresent(known -> known.facts().forEach(fact -> fact.target().ifPresent(others::add)));
            related = others;
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
