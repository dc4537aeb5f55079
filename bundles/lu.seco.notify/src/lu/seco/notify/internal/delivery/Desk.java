// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.notice.Notice;
import org.osgi.service.log.Logger;

/**
 * One channel at work: takes what is told, gives it to its courier on a thread of its own, and wakes it when something is due. All methods return at
 * once, but {@link #close()}, which waits a moment so that what was told is on the disk.
 */
public final class Desk implements AutoCloseable {

    private static final int WAITING = 2_000;
    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(5);
    private static final int CLOSE_SECONDS = 3;

    private final String id;
    private final Courier courier;
    private final Classes classes = new Classes();
    private final Clock clock;
    private final Logger log;
    private final ScheduledThreadPoolExecutor executor;
    private Carrier carrier;
    private volatile Future<?> wake = CompletableFuture.completedFuture(null);

    /**
     * @param id the channel
     * @param root the data folder
     * @param herald is told once when deliveries begin to fail
     */
    public Desk(String id, Path root, Clock clock, Logger log, Consumer<Message> herald) {
        this.id = id;
        this.clock = clock;
        this.log = log;
        this.courier = new Courier(id, root.resolve("notify").resolve(id), clock, log, herald);
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "seco-notify-" + id);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
    }

    /** New settings; before the first nothing may be told. */
    public void use(Carrier newCarrier, Timing timing) {
        submit(() -> {
            if (carrier == null) {
                courier.load();
            }
            carrier = newCarrier;
            courier.use(newCarrier, timing);
            plan(Optional.of(clock.instant()));
        });
    }

    /** A notice. */
    public void told(Notice notice) {
        add(clock.instant(), notice.level(), notice.told(), notice.subject().map(subject -> subject.kind() + " " + subject.id()).orElse(""));
    }

    /** Events of the journal; those that nobody tells of by a notice become notifications. */
    public void appended(List<JournalEvent> events) {
        for (JournalEvent event : events) {
            JournalNews.of(event).ifPresent(news -> add(event.at(), news.level(), news.told(), event.subject().kind() + " " + event.subject().id()));
        }
    }

    private void add(Instant at, Notice.Level level, Message told, String about) {
        if (executor.getQueue().size() > WAITING) {
            log.warn("notification {} is lost for {}, which has {} waiting", told.code(), id, WAITING);
            return;
        }
        submit(() -> {
            courier.add(at, level, classes.of(told.code()), told, about);
            plan(Optional.of(clock.instant()));
        });
    }

    /** Why what should have gone has not; empty if all is well. */
    public Optional<Message> trouble() {
        return courier.trouble();
    }

    /** Sends a test. */
    public CompletableFuture<OrderResult> test(String person) {
        CompletableFuture<OrderResult> result = new CompletableFuture<>();
        log.info("test of notifications by {} wanted by {}", id, person);
        if (!submit(() -> result.complete(tested()))) {
            result.complete(new OrderResult(false, 0, 0, Message.of("notify.test.stopped")));
        }
        return result;
    }

    private OrderResult tested() {
        try {
            return new OrderResult(true, 0, 0, carrier.test());
        } catch (UndeliveredException e) {
            return new OrderResult(false, 0, 0, e.told());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new OrderResult(false, 0, 0, Message.of("notify.test.stopped"));
        } catch (RuntimeException e) {
            log.error("the test of notifications by {} failed", id, e);
            return new OrderResult(false, 0, 0, Message.of("notify.test.failed"));
        }
    }

    private void plan(Optional<Instant> next) {
        wake.cancel(false);
        if (next.isEmpty()) {
            return;
        }
        // looked at again in between: the clock may be set, the computer may sleep
        Duration wait = Duration.between(clock.instant(), next.get());
        wait = wait.compareTo(SOONEST) < 0 ? SOONEST : wait.compareTo(LATEST) > 0 ? LATEST : wait;
        try {
            wake = executor.schedule(() -> guarded(this::round), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("notifications by {} end", id);
        }
    }

    private void round() {
        Optional<Instant> next = Optional.of(clock.instant().plus(LATEST));
        try {
            next = courier.round();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            plan(next);
        }
    }

    private boolean submit(Runnable work) {
        try {
            executor.execute(() -> guarded(work));
            return true;
        } catch (RejectedExecutionException e) {
            log.debug("notifications by {} have ended", id);
            return false;
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("notifications by {}: unexpected", id, e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        // what was told is still stored; what is due later waits on the disk
        wake.cancel(false);
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
