// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Does a thing again and again while an engine works, on a thread of its own: the first time a minute after the engine's first news, so that a short command,
 * which starts no engine, never does it. Any thread may use it.
 */
public final class EngineTimer {

    /** The start of an engine is not made longer by what can wait. */
    static final Duration FIRST = Duration.ofMinutes(1);

    private final ScheduledExecutorService worker;
    private final Duration between;
    private final Runnable tick;
    private ScheduledFuture<?> running;

    /**
     * A timer that waits for an engine.
     *
     * @param worker has one thread; ends with this
     * @param between how long to wait from the end of one time to the begin of the next
     * @param tick is done; what it throws ends the timer for good
     */
    public EngineTimer(ScheduledExecutorService worker, Duration between, Runnable tick) {
        this.worker = Objects.requireNonNull(worker, "worker");
        this.between = Objects.requireNonNull(between, "between");
        this.tick = Objects.requireNonNull(tick, "tick");
    }

    /** A worker with one thread, which keeps no program alive. */
    public static ScheduledExecutorService worker(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins or ends with the engine.
     *
     * @param now how the engine is doing
     * @param interrupt whether a time that is going on is interrupted when the engine stops
     */
    public synchronized void changed(EngineStatus now, boolean interrupt) {
        boolean stopped = now.state() == EngineState.STOPPED;
        if (stopped && running != null) {
            running.cancel(interrupt);
            running = null;
        } else if (!stopped && running == null && !worker.isShutdown()) {
            running = worker.scheduleWithFixedDelay(tick, FIRST.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends for good, and a time that is going on. */
    public void end() {
        worker.shutdownNow();
    }
}
