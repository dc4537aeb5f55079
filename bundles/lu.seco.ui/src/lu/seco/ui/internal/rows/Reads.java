// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Reads the journal off the thread of the user interface and drops what nobody waits for any more. */
final class Reads {

    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final Language language;

    Reads(Engine engine, Work work, Executor ui, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
    }

    /**
     * Reads soon.
     *
     * @param wanted whether the answer is still wanted; asked before the read and again before it is used
     * @param call the read
     * @param use gets the answer, on the thread of the user interface
     * @param failed gets the reason why there is none, likewise
     */
    <T> void read(BooleanSupplier wanted, Call<T> call, Consumer<T> use, Consumer<String> failed) {
        work.now(() -> {
            if (!wanted.getAsBoolean()) {
                return;
            }
            Optional<Journal> journal = engine.journal();
            if (journal.isEmpty()) {
                show(wanted, () -> failed.accept(language.messages().list_journal_missing));
                return;
            }
            try {
                T found = call.read(journal.get());
                show(wanted, () -> use.accept(found));
            } catch (JournalException e) {
                String told = engine.text(e.told(), language.locale());
                show(wanted, () -> failed.accept(told));
            }
        });
    }

    private void show(BooleanSupplier wanted, Runnable task) {
        ui.execute(() -> {
            if (wanted.getAsBoolean()) {
                task.run();
            }
        });
    }

    /** A read. */
    @FunctionalInterface
    interface Call<T> {
        T read(Journal journal) throws JournalException;
    }
}
