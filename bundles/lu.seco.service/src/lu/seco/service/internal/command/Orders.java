// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.print.JsonDocument;

/** Waiting for orders, and telling what became of them. */
final class Orders {

    private Orders() {
    }

    /**
     * Waits for an order.
     *
     * @return its result; empty if the process has to end first
     * @throws IOException if nobody waits for the answer any more; the order is carried out all the same
     */
    static Optional<OrderResult> await(CompletableFuture<OrderResult> order, Session session) throws IOException, InterruptedException {
        while (!session.stop().requested() || order.isDone()) {
            try {
                return Optional.of(order.get(1, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                session.output().alive();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an order never ends exceptionally", e);
            }
        }
        return Optional.empty();
    }

    static void json(JsonDocument json, Order order, OrderResult result) throws IOException {
        json.text("order", order.name()).flag("done", result.done()).number("sent", result.sent());
        json.number("received", result.received()).message("told", Optional.of(result.told()));
    }

    static void line(Session session, Order order, OrderResult result) throws IOException {
        String title = session.wording().text("cli.order." + order.name().toLowerCase(Locale.ROOT));
        session.output().line(session.wording().text("cli.order.result", title, session.wording().text(result.told())));
    }
}
