// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.exchange.internal.staging.StagingDesk;
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
 * The engine as a service: keeps settings and listeners, and one {@link Shift} of work between start and stop, or a {@link PassiveDuty} on a station
 * that only shows. Made anew by nobody in the middle of a run: changed settings are swapped in and hold from the next step on.
 */
@Component(service = Exchange.class, configurationPid = ExchangeConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Engine implements Exchange {

    private final Services services;
    private final StagingDesk staging;
    private final Logger log;
    private final List<EngineListener> listeners = new CopyOnWriteArrayList<>();
    private final Board board = new Board(this::tell);
    private volatile ExchangeSettings settings;
    private Optional<Duty> duty = Optional.empty();
    private CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> lastEnd = CompletableFuture.completedFuture(null);

    @Activate
    public Engine(@Reference Services services, @Reference(service = StagingDesk.class) StagingDesk staging,
            @Reference(service = LoggerFactory.class) Logger log, ExchangeConfig config) {
        this.services = services;
        this.staging = staging;
        this.log = log;
        this.settings = ExchangeSettings.of(config, services.data().root());
    }

    @Modified
    void modified(ExchangeConfig config) {
        log.info("settings changed");
        synchronized (this) {
            boolean wasPassive = settings.passive();
            settings = ExchangeSettings.of(config, services.data().root());
            if (duty.isPresent() && wasPassive != settings.passive()) {
                leave();
                enter();
            } else {
                duty.ifPresent(Duty::wake);
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
        if (duty.isEmpty()) {
            enter();
        }
    }

    @Override
    public synchronized CompletableFuture<Void> stop() {
        leave();
        return lastEnd;
    }

    private void enter() {
        Duty next = settings.passive() ? new PassiveDuty(services, staging, () -> settings, board, log)
                : new Shift(services, staging, () -> settings, board, log);
        duty = Optional.of(next);
        // two at once would both work with SOFiE
        begun = lastEnd.thenRun(next::begin);
    }

    private void leave() {
        if (duty.isPresent()) {
            Duty last = duty.get();
            // a shift is told at once, even if it has not yet begun because the one before it has not ended
            lastEnd = last instanceof Shift ? last.end() : begun.thenCompose(started -> last.end());
            duty = Optional.empty();
        }
    }

    @Override
    public EngineStatus status() {
        return board.status();
    }

    @Override
    public synchronized CompletableFuture<OrderResult> order(Order order) {
        return shift().map(shift -> shift.order(order)).orElseGet(this::idle);
    }

    @Override
    public synchronized CompletableFuture<OrderResult> decide(String reportId, Decision decision, String person) {
        return shift().map(shift -> shift.desk().decide(reportId, decision, person)).orElseGet(this::idle);
    }

    @Override
    public synchronized CompletableFuture<OrderResult> again(String receptionId, String person) {
        return shift().map(shift -> shift.again(receptionId, person)).orElseGet(this::idle);
    }

    @Override
    public synchronized CompletableFuture<OrderResult> link(String receptionId, String reportId, String person) {
        return shift().map(shift -> shift.desk().link(receptionId, reportId, person)).orElseGet(this::idle);
    }

    @Override
    public synchronized CompletableFuture<OrderResult> unlink(String receptionId, String reportId, String person) {
        return shift().map(shift -> shift.desk().unlink(receptionId, reportId, person)).orElseGet(this::idle);
    }

    private Optional<Shift> shift() {
        return duty.filter(Shift.class::isInstance).map(Shift.class::cast);
    }

    private CompletableFuture<OrderResult> idle() {
        Message why = Message.of(settings.passive() ? "station.passive" : "order.engine-stopped");
        return CompletableFuture.completedFuture(new OrderResult(false, 0, 0, why));
    }

    @Override
    public synchronized void interrupt(String person) {
        shift().ifPresent(shift -> shift.interrupt(person));
    }

    @Override
    public synchronized void pause(String person) {
        shift().ifPresent(shift -> shift.desk().pause(person));
    }

    @Override
    public synchronized void resume(String person) {
        shift().ifPresent(shift -> shift.desk().resume(person));
    }
}
