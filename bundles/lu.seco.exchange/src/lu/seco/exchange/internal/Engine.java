// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The engine as a service: keeps settings and listeners, and one {@link Shift} of work between start and stop. Made anew by nobody in the middle of
 * a run: changed settings are swapped in and hold from the next step on.
 */
@Component(service = Exchange.class, configurationPid = ExchangeConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Engine implements Exchange {

    private final Services services;
    private final Logger log;
    private final List<EngineListener> listeners = new CopyOnWriteArrayList<>();
    private final Board board = new Board(this::tell);
    private volatile ExchangeSettings settings;
    private Shift shift;
    private CompletableFuture<Void> lastEnd = CompletableFuture.completedFuture(null);

    @Activate
    public Engine(@Reference Services services, @Reference(service = LoggerFactory.class) Logger log, ExchangeConfig config) {
        this.services = services;
        this.log = log;
        this.settings = ExchangeSettings.of(config);
    }

    @Modified
    void modified(ExchangeConfig config) {
        settings = ExchangeSettings.of(config);
        log.info("settings changed");
        synchronized (this) {
            if (shift != null) {
                shift.wake();
            }
        }
    }

    @Deactivate
    void deactivate() {
        stop().join();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(EngineListener listener) {
        listeners.add(listener);
    }

    void removeListener(EngineListener listener) {
        listeners.remove(listener);
    }

    private void tell(EngineStatus status) {
        for (EngineListener listener : listeners) {
            try {
                listener.changed(status);
            } catch (RuntimeException e) {
                log.error("listener {} failed", listener.getClass().getName(), e);
            }
        }
    }

    @Override
    public synchronized void start() {
        if (shift == null) {
            shift = new Shift(services, () -> settings, board, log);
            // two at once would both work with SOFiE
            lastEnd.thenRun(shift::begin);
        }
    }

    @Override
    public synchronized CompletableFuture<Void> stop() {
        if (shift != null) {
            lastEnd = shift.end();
            shift = null;
        }
        return lastEnd;
    }

    @Override
    public EngineStatus status() {
        return board.status();
    }

    @Override
    public synchronized CompletableFuture<OrderResult> order(Order order) {
        return shift == null ? stopped() : shift.order(order);
    }

    @Override
    public synchronized CompletableFuture<OrderResult> decide(String reportId, Decision decision, String person) {
        return shift == null ? stopped() : shift.decide(reportId, decision, person);
    }

    private static CompletableFuture<OrderResult> stopped() {
        return CompletableFuture.completedFuture(new OrderResult(false, 0, 0, Message.of("order.engine-stopped")));
    }

    @Override
    public synchronized void pause(String person) {
        if (shift != null) {
            shift.pause(person);
        }
    }

    @Override
    public synchronized void resume(String person) {
        if (shift != null) {
            shift.resume(person);
        }
    }
}
