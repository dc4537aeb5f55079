// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;

/** Remembers what was asked of it; orders end as the test says. */
public final class FakeExchange implements Exchange {

    public final List<String> calls = new CopyOnWriteArrayList<>();
    public volatile EngineStatus status = EngineStatus.STOPPED;
    public volatile CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);
    public volatile CompletableFuture<OrderResult> links =
            CompletableFuture.completedFuture(new OrderResult(true, 0, 0, Message.of("link.done")));
    public volatile Function<Order, CompletableFuture<OrderResult>> orders =
            order -> CompletableFuture.completedFuture(new OrderResult(true, 2, 1, Message.of("order.done", order)));

    @Override
    public void start() {
        calls.add("start");
    }

    @Override
    public CompletableFuture<Void> stop() {
        calls.add("stop");
        return stopped;
    }

    @Override
    public EngineStatus status() {
        return status;
    }

    @Override
    public CompletableFuture<OrderResult> order(Order order) {
        calls.add(order.name());
        return orders.apply(order);
    }

    @Override
    public CompletableFuture<OrderResult> decide(String reportId, Decision decision, String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<OrderResult> again(String receptionId, String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<OrderResult> link(String receptionId, String reportId, String person) {
        calls.add("link " + receptionId + " " + reportId + " " + person);
        return links;
    }

    @Override
    public CompletableFuture<OrderResult> unlink(String receptionId, String reportId, String person) {
        calls.add("unlink " + receptionId + " " + reportId + " " + person);
        return links;
    }

    @Override
    public void interrupt(String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pause(String person) {
        calls.add("pause " + person);
    }

    @Override
    public void resume(String person) {
        calls.add("resume " + person);
    }
}
