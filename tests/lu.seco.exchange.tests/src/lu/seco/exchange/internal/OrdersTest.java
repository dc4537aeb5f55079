// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.sofie.RunKind;
import org.junit.Test;

/** What people have ordered: each is answered exactly once. */
public class OrdersTest {

    private static final OrderResult DONE = new OrderResult(true, 1, 2, Message.of("done"));
    private static final Message WHY = Message.of("why");

    private final Orders orders = new Orders();

    @Test
    public void sendingComesFirstAndAllWhoWaitForARunAreAnsweredByIt() {
        CompletableFuture<OrderResult> update = orders.add(Order.UPDATE);
        CompletableFuture<OrderResult> receive = orders.add(Order.RECEIVE);
        CompletableFuture<OrderResult> send = orders.add(Order.SEND);
        CompletableFuture<OrderResult> again = orders.add(Order.SEND);
        assertEquals(Optional.of(RunKind.SEND), orders.first());
        List<CompletableFuture<OrderResult>> taken = orders.take(RunKind.SEND);
        assertEquals(List.of(send, again), taken);
        assertEquals("nobody else's", List.of(), orders.take(RunKind.SEND));
        Orders.complete(taken, DONE);
        assertEquals(DONE, send.getNow(null));
        assertEquals(DONE, again.getNow(null));
        assertEquals(Optional.of(RunKind.RECEIVE), orders.first());
        orders.refuseAll(WHY);
        for (CompletableFuture<OrderResult> refused : List.of(receive, update)) {
            assertEquals(new OrderResult(false, 0, 0, WHY), refused.getNow(null));
        }
        assertEquals(Optional.empty(), orders.first());
        assertEquals("answered once", DONE, send.getNow(null));
    }

    @Test
    public void whoWantsActionsOnceMoreIsAnsweredInTurn() {
        CompletableFuture<OrderResult> one = orders.addAgain("r1", "Anne");
        CompletableFuture<OrderResult> two = orders.addAgain("r2", "Bert");
        Orders.Again first = orders.again().orElseThrow();
        assertEquals("r1", first.receptionId());
        assertEquals("Anne", first.person());
        assertEquals("stays until it is done", Optional.of(first), orders.again());
        orders.done(first, DONE);
        assertEquals(DONE, one.getNow(null));
        assertEquals("r2", orders.again().orElseThrow().receptionId());
        assertFalse(two.isDone());
        orders.refuseAll(WHY);
        assertEquals(new OrderResult(false, 0, 0, WHY), two.getNow(null));
        assertEquals(Optional.empty(), orders.again());
    }
}
