// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lu.seco.ui.internal.common.Latest;

/**
 * What takes time, one thing at a time, with the sentence that is told of it: a new wish ends the one before, and what comes late of that is not
 * heard any more. Used on the thread of the user interface.
 */
final class Wishes {

    private final Latest latest;
    private final Executor ui;
    private final WelcomeView view;
    private boolean busy;
    private String told = "";
    private volatile Object wish = new Object();
    private boolean closed;

    /** @param latest runs what takes time; nobody else uses it */
    Wishes(Latest latest, Executor ui, WelcomeView view) {
        this.latest = Objects.requireNonNull(latest, "latest");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** What takes time; may throw what it likes, which is told. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws InterruptedException;
    }

    /** Whether something is going on that a person may wait for or stop. */
    boolean busy() {
        return busy;
    }

    /** What is being done, or what came of it; empty for nothing. */
    String told() {
        return told;
    }

    /** Says what came of something. */
    void tell(String sentence) {
        told = sentence;
    }

    /**
     * Begins something.
     *
     * @param sentence told meanwhile
     * @param broken told if it fails
     * @param then gets the result, on the thread of the user interface
     */
    <T> void begin(String sentence, String broken, Task<T> task, Consumer<T> then) {
        busy = true;
        told = sentence;
        Object mine = new Object();
        wish = mine;
        view.show();
        latest.now(() -> {
            try {
                T result = task.run();
                end(mine, () -> then.accept(result));
            } catch (InterruptedException e) {
                // another wish has come, which tells for itself
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                end(mine, () -> told = broken);
                throw e;
            }
        });
    }

    private void end(Object mine, Runnable change) {
        ui.execute(() -> {
            if (!closed && mine == wish) {
                busy = false;
                told = "";
                change.run();
                view.show();
            }
        });
    }

    /** How far what is going on has come; to be called by it, from any thread. */
    void progress(String sentence) {
        Object mine = wish;
        ui.execute(() -> {
            if (!closed && busy && mine == wish) {
                told = sentence;
                view.show();
            }
        });
    }

    /** Ends what is going on. */
    void stop(String sentence) {
        latest.drop();
        wish = new Object();
        if (busy) {
            busy = false;
            told = sentence;
            view.show();
        }
    }

    /** Nothing is heard any more. */
    void close() {
        if (!closed) {
            latest.drop();
            closed = true;
            view.over();
        }
    }
}
