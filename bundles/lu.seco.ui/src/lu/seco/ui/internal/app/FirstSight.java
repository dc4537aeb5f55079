// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.ui.internal.common.Work;

/**
 * Begins what is heavy only when the person sees the window: before that it would take the processor from the window. If no window comes, because none
 * is wanted or because something holds it up, it begins all the same. Exactly once, on the thread of its work.
 */
final class FirstSight {

    private final Work work;
    private final Runnable task;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Runnable takeBack;

    /**
     * Begins to wait.
     *
     * @param patience how long at most
     */
    FirstSight(Work work, Duration patience, Runnable task) {
        this.work = Objects.requireNonNull(work, "work");
        this.task = Objects.requireNonNull(task, "task");
        takeBack = work.later(patience, this::begin);
    }

    /** The window is drawn, or will not be. May be called from any thread, and more than once. */
    void come() {
        takeBack.run();
        work.now(this::begin);
    }

    /**
     * It is wanted no longer: what has not begun never will. What has begun is not to be torn away from under its files.
     *
     * @return done as soon as nothing is under way
     */
    CompletableFuture<Void> leave() {
        takeBack.run();
        if (begun.compareAndSet(false, true)) {
            over.complete(null);
        }
        return over;
    }

    private void begin() {
        if (begun.compareAndSet(false, true)) {
            try {
                task.run();
            } finally {
                over.complete(null);
            }
        }
    }
}
