// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Looks at something again and again while an engine works ({@link EngineTimer}), with settings that may change meanwhile. A component that extends it says
 * itself when it is configured and when it ends: annotations of a class of another bundle are not read.
 *
 * @param <C> its settings
 */
public abstract class EngineWatch<C> implements EngineListener {

    private final EngineTimer timer;
    private final boolean interrupted;
    private volatile C config;
    private volatile EngineStatus status = EngineStatus.STOPPED;

    /**
     * A watch that waits for an engine.
     *
     * @param worker has one thread; ends with this
     * @param between how long to wait from the end of one look to the begin of the next
     * @param interrupted whether a look that is going on is interrupted when the engine stops
     * @param config the settings of the first look
     */
    protected EngineWatch(ScheduledExecutorService worker, Duration between, boolean interrupted, C config) {
        this.interrupted = interrupted;
        this.config = config;
        timer = new EngineTimer(worker, between, this::tick);
    }

    /** Looks once; one thread at a time. */
    protected abstract void look() throws IOException;

    /** Told of a look that failed; the next one comes all the same. */
    protected abstract void failed(Exception failure);

    /** The settings that hold now. */
    protected final C config() {
        return config;
    }

    /** How the engine does. */
    protected final EngineStatus status() {
        return status;
    }

    /** These settings hold from the next look on. */
    protected final void configure(C now) {
        config = now;
    }

    /** Ends for good, and a look that is going on. */
    protected final void end() {
        timer.end();
    }

    @Override
    public final void changed(EngineStatus now) {
        status = now;
        timer.changed(now, interrupted);
    }

    /** What is done each time. */
    public final void tick() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            // thrown on, it would end the timer for good
            failed(e);
        }
    }
}
