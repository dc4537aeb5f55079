// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.remedy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.RemedyActions;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Journal;
import lu.seco.core.sofie.SofieDriver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** What SeCo can do by itself without harm: ask the engine for a run, and move an old decrypted file out of SOFiE's way. */
@Component(service = RemedyActions.class)
public final class OwnRemedies implements RemedyActions {

    /** Moves the decrypted file aside that SOFiE does not want to overwrite. */
    static final String MOVE_ASIDE = "decrypted.move-aside";
    /** Tries the connection by fetching answers. */
    static final String TRY_NOW = "connection.try-now";
    /** Sends what waits, SOFiE's own queue too. */
    static final String SEND_NOW = "send.now";
    /** Has SOFiE update itself. */
    static final String UPDATE_NOW = "update.now";

    private final Exchange exchange;
    private final MoveAside aside;
    private final Logger log;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "SeCo remedies");
        thread.setDaemon(true);
        return thread;
    });

    /** With what it works. */
    @Activate
    public OwnRemedies(@Reference Exchange exchange, @Reference SofieDriver driver, @Reference Journal journal, @Reference DataFolder data,
            @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log) {
        this.exchange = exchange;
        this.log = log;
        aside = new MoveAside(driver, journal, data.root().resolve("diagnosis").resolve("aside"), clock);
    }

    /** Lets what is under way come to its end. */
    @Deactivate
    public void close() {
        worker.shutdown();
    }

    @Override
    public List<String> names() {
        return List.of(MOVE_ASIDE, TRY_NOW, SEND_NOW, UPDATE_NOW);
    }

    @Override
    public CompletableFuture<OrderResult> run(String action, Trouble trouble, String person) {
        log.info("remedy {} for {} asked by {}", action, trouble.remedy().rule(), person);
        return switch (action) {
            case MOVE_ASIDE -> moveAside(trouble);
            case TRY_NOW -> exchange.order(Order.RECEIVE);
            case SEND_NOW -> exchange.order(Order.SEND);
            case UPDATE_NOW -> exchange.order(Order.UPDATE);
            default -> CompletableFuture.completedFuture(new OrderResult(false, 0, 0, Message.of("remedy.unknown", action)));
        };
    }

    private CompletableFuture<OrderResult> moveAside(Trouble trouble) {
        try {
            return CompletableFuture.supplyAsync(() -> aside.run(trouble), worker).handle((outcome, failure) -> {
                if (failure != null) {
                    log.error("the decrypted file could not be moved aside", failure);
                    return new OrderResult(false, 0, 0, Message.of("remedy.aside.failed", failure.getClass().getSimpleName()));
                }
                return new OrderResult(outcome.done(), 0, 0, outcome.told());
            });
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new OrderResult(false, 0, 0, Message.of("remedy.stopping")));
        }
    }
}
