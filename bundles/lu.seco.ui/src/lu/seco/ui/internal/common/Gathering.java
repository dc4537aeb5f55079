// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does a thing once for many occasions that come close together: the first of them has it done after a pause, and those until then are part of it. What
 * comes while it is being done is an occasion of its own. Any thread may use it.
 */
public final class Gathering {

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Work work;
    private final Duration pause;
    private final Runnable task;

    /**
     * Nothing is to be done yet.
     *
     * @param work where it is done
     * @param pause how long occasions are gathered; zero: until the work before it is done
     * @param task is done
     */
    public Gathering(Work work, Duration pause, Runnable task) {
        this.work = Objects.requireNonNull(work, "work");
        this.pause = Objects.requireNonNull(pause, "pause");
        this.task = Objects.requireNonNull(task, "task");
    }

    /** An occasion. */
    public void soon() {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        if (pause.isZero()) {
            work.now(this::run);
        } else {
            work.later(pause, this::run);
        }
    }

    private void run() {
        waiting.set(false);
        task.run();
    }
}
