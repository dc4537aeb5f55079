// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.io.SafeFile;
import lu.seco.update.internal.site.SiteException;
import lu.seco.update.internal.site.Watch;

/**
 * A quiet moment: no run of SOFiE goes on, and none begins. An engine that works is paused for it, and goes on behind it. A pause outlives the process, so a
 * file says that this one is ours: should the process be killed meanwhile, the engine goes on at its next start. An engine that was never started is not
 * touched: asking for it would open the journal.
 */
final class Quiet {

    /** Name of that file in the data folder. */
    static final String MARK = "update.pause";
    private static final long LOOK_MILLIS = 250;

    private final Supplier<Optional<Exchange>> exchange;
    private final Path mark;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private EngineStatus status = EngineStatus.STOPPED;
    private boolean busy;

    Quiet(Supplier<Optional<Exchange>> exchange, Path mark) {
        this.exchange = exchange;
        this.mark = mark;
    }

    /** What is done in the quiet moment. */
    @FunctionalInterface
    interface Deed {
        void run() throws SiteException, InterruptedException;
    }

    /**
     * Takes the engine's news.
     *
     * @return whether the engine is paused by an update that never came to its end
     */
    boolean changed(EngineStatus now) {
        lock.lock();
        try {
            status = now;
            changed.signalAll();
            return !busy && now.state() == EngineState.PAUSED && Files.exists(mark);
        } finally {
            lock.unlock();
        }
    }

    /** Lets the engine go on after an update that never came to its end. */
    void recover(String person) throws IOException {
        exchange.get().ifPresent(engine -> engine.resume(person));
        Files.deleteIfExists(mark);
    }

    /** Waits for the moment and does the deed in it. */
    void during(String person, Watch watch, Deed deed) throws SiteException, InterruptedException {
        Optional<Exchange> paused = pause(person);
        try {
            await(watch);
            deed.run();
        } finally {
            goOn(paused, person);
        }
    }

    private Optional<Exchange> pause(String person) throws SiteException {
        lock.lock();
        try {
            busy = true;
            if (status.state() != EngineState.ACTIVE) {
                return Optional.empty();
            }
        } finally {
            lock.unlock();
        }
        Optional<Exchange> engine = exchange.get();
        if (engine.isPresent()) {
            try {
                SafeFile.write(mark, person.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                release();
                throw new SiteException(Message.of("update.disk", mark, e.getMessage()), e);
            }
            engine.get().pause(person);
        }
        return engine;
    }

    private void await(Watch watch) throws SiteException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (status.run().isPresent() || status.state() == EngineState.ACTIVE && exchange.get().isPresent()) {
                if (watch.cancelled()) {
                    throw new SiteException(Message.of("update.cancelled"));
                }
                changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private void goOn(Optional<Exchange> paused, String person) throws SiteException {
        release();
        try {
            paused.ifPresent(engine -> engine.resume(person));
            if (paused.isPresent()) {
                Files.deleteIfExists(mark);
            }
        } catch (IOException e) {
            throw new SiteException(Message.of("update.disk", mark, e.getMessage()), e);
        }
    }

    private void release() {
        lock.lock();
        try {
            busy = false;
        } finally {
            lock.unlock();
        }
    }
}
