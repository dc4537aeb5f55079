// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lu.seco.core.exchange.Exchange;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Has the engine run the actions of a reception once more. */
public final class RunAgain {

    private final Engine engine;
    private final Executor ui;
    private final Language language;
    private final String person;

    public RunAgain(Engine engine, Executor ui, Language language, String person) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
        this.person = Objects.requireNonNull(person, "person");
    }

    /** @param told what came of it; each is called on the thread of the user interface */
    public void run(String receptionId, Consumer<String> told, Consumer<String> sorry) {
        Optional<Exchange> exchange = engine.exchange();
        if (exchange.isEmpty()) {
            sorry.accept(language.messages().home_order_impossible);
            return;
        }
        exchange.get().again(receptionId, person).thenAccept(result -> {
            String sentence = engine.text(result.told(), language.locale());
            ui.execute(() -> (result.done() ? told : sorry).accept(sentence));
        });
    }
}
