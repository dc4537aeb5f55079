// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Language;

/** Reads the journal off the thread of the user interface and drops what nobody waits for any more. */
public final class Reads {

    private static final Duration REST = Duration.ofSeconds(2);
    /** What is read again and again takes at most this part of the time while things keep changing. */
    private static final int SHARE = 5;

    private final Engine engine;
    private final Work work;
    private final Work slow;
    private final Executor ui;
    private final Language language;

    /**
     * @param work for what is quick
     * @param slow for what may take seconds, so that nothing quick has to wait behind it
     */
    public Reads(Engine engine, Work work, Work slow, Executor ui, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.slow = Objects.requireNonNull(slow, "slow");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** With threads of its own. */
    public static Reads of(Room room, String name) {
        return new Reads(room.engine(), room.work(name), room.work(name + "-slow"), room.ui(), room.language());
    }

    /** The clock of this instance. */
    public Clock clock() {
        return engine.clock();
    }

    /** The journal, if it is there now. */
    Optional<Journal> journal() {
        return engine.journal();
    }

    EngineEvents events() {
        return engine.events();
    }

    /** Runs something on the thread of the user interface, soon. */
    void soon(Runnable task) {
        ui.execute(task);
    }

    /**
     * Runs something on the thread for quick reads after a while.
     *
     * @return takes it back if it has not begun
     */
    Runnable later(Duration delay, Runnable task) {
        return work.later(delay, task);
    }

    /**
     * Runs something on the thread for quick reads once a read that takes its time may be repeated.
     *
     * @param took how long that read took the last time
     */
    void rested(Duration took, Runnable task) {
        Duration own = took.multipliedBy(SHARE);
        later(own.compareTo(REST) > 0 ? own : REST, task);
    }

    /**
     * Reads soon.
     *
     * @param wanted whether the answer is still wanted; asked before the read and again before it is used
     * @param call the read
     * @param use gets the answer, on the thread of the user interface
     * @param failed gets the reason why there is none, likewise
     */
    public <T> void read(BooleanSupplier wanted, Call<T> call, Consumer<T> use, Consumer<String> failed) {
        work.now(() -> readNow(wanted, call, use, failed));
    }

    /** As {@link #read}, for what may take seconds. */
    public <T> void readSlowly(BooleanSupplier wanted, Call<T> call, Consumer<T> use, Consumer<String> failed) {
        slow.now(() -> readNow(wanted, call, use, failed));
    }

    private <T> void readNow(BooleanSupplier wanted, Call<T> call, Consumer<T> use, Consumer<String> failed) {
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
    public interface Call<T> {
        T read(Journal journal) throws JournalException;
    }
}
