// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of the workbench besides that of the user interface. Daemons: an unfinished read never keeps the process alive. */
public final class Workers implements AutoCloseable {

    private final List<ScheduledThreadPoolExecutor> executors = new CopyOnWriteArrayList<>();
    private final ErrorReporter errors;

    public Workers(ErrorReporter errors) {
        this.errors = Objects.requireNonNull(errors, "errors");
    }

    /**
     * A thread that lives until all are closed.
     *
     * @param name what for, as it shows in a thread dump
     */
    public Work worker(String name) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "seco-ui-" + name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        // after the end of the workbench a late event finds nobody to work for: that is no error
        executor.setRejectedExecutionHandler((task, closed) -> { });
        executors.add(executor);
        return new SingleThread(executor, errors);
    }

    @Override
    public void close() {
        executors.forEach(ScheduledThreadPoolExecutor::shutdownNow);
    }

    private record SingleThread(ScheduledThreadPoolExecutor executor, ErrorReporter errors) implements Work {

        @Override
        public void now(Runnable task) {
            executor.execute(() -> guarded(task));
        }

        @Override
        public Runnable later(Duration delay, Runnable task) {
            Future<?> future = executor.schedule(() -> guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> future.cancel(false);
        }

        private void guarded(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException e) {
                errors.unexpected(e);
            }
        }
    }
}
