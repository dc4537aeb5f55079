// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.exchange.internal.receive.Links;
import lu.seco.exchange.internal.send.Decider;
import org.osgi.service.log.Logger;

/** The thread of a shift that stores what people decide, so that nobody waits for SOFiE or for a folder. */
final class ShiftDesk {

    private final Services services;
    private final Board board;
    private final Logger log;
    private final ExecutorService thread;
    private final Runnable decided;
    private final Decider decider;
    private final Links links;

    /** @param decided called after a decision that may change what is to be done */
    ShiftDesk(Services services, Board board, Logger log, ExecutorService thread, Runnable decided, Supplier<ExchangeSettings> settings, Links links) {
        this.services = services;
        this.board = board;
        this.log = log;
        this.thread = thread;
        this.decided = decided;
        this.links = links;
        this.decider = new Decider(services.journal(), services.clock(), services.steps(), () -> settings.get().times().decisionWait());
    }

    CompletableFuture<OrderResult> decide(String reportId, Decision decision, String person) {
        return answered(() -> decider.decide(reportId, decision, person));
    }

    CompletableFuture<OrderResult> link(String receptionId, String reportId, String person) {
        return answered(() -> links.link(receptionId, reportId, person));
    }

    CompletableFuture<OrderResult> unlink(String receptionId, String reportId, String person) {
        return answered(() -> links.unlink(receptionId, reportId, person));
    }

    /** Something that a person wants to have stored. */
    @FunctionalInterface
    private interface Wish {
        OrderResult store() throws JournalException;
    }

    private CompletableFuture<OrderResult> answered(Wish wish) {
        CompletableFuture<OrderResult> result = new CompletableFuture<>();
        boolean accepted = later(() -> {
            result.complete(storeNow(wish));
            decided.run();
        });
        if (!accepted) {
            result.complete(new OrderResult(false, 0, 0, Message.of("order.engine-stopped")));
        }
        return result;
    }

    private OrderResult storeNow(Wish wish) {
        try {
            return wish.store();
        } catch (JournalException e) {
            log.error("decision not stored: {}", e.told().code(), e);
            return new OrderResult(false, 0, 0, e.told());
        } catch (RuntimeException e) {
            log.error("decision failed", e);
            return new OrderResult(false, 0, 0, Message.of("engine.unexpected", String.valueOf(e.getMessage())));
        }
    }

    void pause(String person) {
        change(EngineState.PAUSED, EventType.ENGINE_PAUSED, person);
    }

    void resume(String person) {
        change(EngineState.ACTIVE, EventType.ENGINE_RESUMED, person);
    }

    private void change(EngineState next, EventType type, String person) {
        later(() -> {
            if (board.state() == next || board.state() == EngineState.STOPPED) {
                return;
            }
            // stored first: a pause that is shown must outlive a power cut
            if (stored(type, person)) {
                board.state(next);
                decided.run();
            }
        });
    }

    void interrupt(String person, Supplier<Optional<RunLoop>> runs) {
        later(() -> {
            Optional<RunLoop> loop = runs.get().filter(RunLoop::running);
            if (loop.isPresent()) {
                // ended whether it could be stored or not: a run that hangs must end also when the disk is full
                stored(EventType.RUN_INTERRUPTED, person);
                loop.get().interrupt();
            }
        });
    }

    private boolean stored(EventType type, String person) {
        try {
            services.journal().append(List.of(new NewEvent(type, Subject.ENGINE, Map.of(Fact.PERSON, person))));
            return true;
        } catch (JournalException e) {
            board.hindrance("journal", e.told());
            log.error("{} not stored", type, e);
            return false;
        }
    }

    /** Whether it will be done: not any more when the shift has ended. */
    private boolean later(Runnable task) {
        try {
            thread.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            log.warn("too late: the engine has ended");
            return false;
        }
    }

    /** What was accepted is still done. */
    void close() {
        thread.shutdown();
    }
}
