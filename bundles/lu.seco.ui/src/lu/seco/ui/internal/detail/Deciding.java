// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Exchange;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Passes a person's decision on to the engine, which stores it with the person, and tells what came of it. */
public final class Deciding {

    private final Engine engine;
    private final Executor ui;
    private final Language language;
    private final String person;

    public Deciding(Engine engine, Executor ui, Language language, String person) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
        this.person = Objects.requireNonNull(person, "person");
    }

    /** Why nothing can be decided here; empty if it can. */
    public Optional<String> hindrance() {
        if (engine.exchange().isEmpty()) {
            return Optional.of(language.messages().home_order_impossible);
        }
        return engine.status().state() == EngineState.PASSIVE ? Optional.of(language.words(DetailWords.class).decide_passive_text)
                : Optional.empty();
    }

    /** @param told what came of it; each is called on the thread of the user interface */
    public void decide(String reportId, Decision decision, Consumer<String> told, Consumer<String> sorry) {
        Optional<String> hindrance = hindrance();
        Optional<Exchange> exchange = engine.exchange();
        if (hindrance.isPresent() || exchange.isEmpty()) {
            sorry.accept(hindrance.orElse(language.messages().home_order_impossible));
            return;
        }
        exchange.get().decide(reportId, decision, person).thenAccept(result -> {
            String sentence = engine.text(result.told(), language.locale());
            ui.execute(() -> (result.done() ? told : sorry).accept(sentence));
        });
    }
}
