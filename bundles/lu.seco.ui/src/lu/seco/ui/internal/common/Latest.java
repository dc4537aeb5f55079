// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.time.Duration;
import java.util.Objects;

/**
 * The latest of a person's wishes, carried out on a worker: a new wish breaks off the one before, whose thread is interrupted if it is at work and which
 * is forgotten if it has not begun. To be called by one thread; what is wished runs on that of the worker.
 */
public final class Latest {

    private final Work work;
    private final Object lock = new Object();
    private Object current = new Object();
    private Thread busy;
    private Runnable takeBack = () -> { };

    /** @param work nobody else uses it */
    public Latest(Work work) {
        this.work = Objects.requireNonNull(work, "work");
    }

    /** Does this as soon as it can be done. */
    public void now(Runnable task) {
        Object mine = begin();
        work.now(() -> run(mine, task));
    }

    /** Does this after a while, unless something else is wished until then. */
    public void later(Duration delay, Runnable task) {
        Object mine = begin();
        takeBack = work.later(delay, () -> run(mine, task));
    }

    /** Nothing is wished any more. */
    public void drop() {
        begin();
    }

    private Object begin() {
        takeBack.run();
        takeBack = () -> { };
        Object mine = new Object();
        synchronized (lock) {
            current = mine;
            if (busy != null) {
                busy.interrupt();
            }
        }
        return mine;
    }

    private void run(Object mine, Runnable task) {
        synchronized (lock) {
            if (mine != current) {
                return;
            }
            busy = Thread.currentThread();
        }
        try {
            task.run();
        } finally {
            synchronized (lock) {
                busy = null;
                // an interruption that came too late must not hit whoever works here next
                Thread.interrupted();
            }
        }
    }
}
