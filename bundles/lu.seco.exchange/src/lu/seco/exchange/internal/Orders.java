// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import lu.seco.core.Message;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.sofie.RunKind;

/** What people have ordered and who waits for the result. Thread-safe; each is answered exactly once, whatever happens. */
final class Orders {

    private final Map<RunKind, List<CompletableFuture<OrderResult>>> orders = new EnumMap<>(RunKind.class);
    private final Queue<Again> agains = new ConcurrentLinkedQueue<>();

    /** That the actions of a reception are wanted once more. */
    record Again(String receptionId, String person, CompletableFuture<OrderResult> result) {
    }

    CompletableFuture<OrderResult> add(Order order) {
        CompletableFuture<OrderResult> result = new CompletableFuture<>();
        synchronized (orders) {
            orders.computeIfAbsent(kindOf(order), key -> new ArrayList<>()).add(result);
        }
        return result;
    }

    CompletableFuture<OrderResult> addAgain(String receptionId, String person) {
        Again again = new Again(receptionId, person, new CompletableFuture<>());
        agains.add(again);
        return again.result();
    }

    /** The run that is ordered first. */
    Optional<RunKind> first() {
        synchronized (orders) {
            return orders.keySet().stream().findFirst();
        }
    }

    /** Who waits for a run of that kind; from now on it is the caller who answers them. */
    List<CompletableFuture<OrderResult>> take(RunKind kind) {
        synchronized (orders) {
            List<CompletableFuture<OrderResult>> waiting = orders.remove(kind);
            return waiting == null ? List.of() : waiting;
        }
    }

    Optional<Again> again() {
        return Optional.ofNullable(agains.peek());
    }

    void done(Again again, OrderResult result) {
        again.result().complete(result);
        agains.remove(again);
    }

    /** Nothing of it can be done now. */
    void refuseAll(Message why) {
        OrderResult refused = new OrderResult(false, 0, 0, why);
        for (RunKind kind : RunKind.values()) {
            complete(take(kind), refused);
        }
        for (Again again = agains.poll(); again != null; again = agains.poll()) {
            again.result().complete(refused);
        }
    }

    static void complete(List<CompletableFuture<OrderResult>> waiting, OrderResult result) {
        waiting.forEach(future -> future.complete(result));
    }

    private static RunKind kindOf(Order order) {
        return switch (order) {
            case SEND -> RunKind.SEND;
            case RECEIVE -> RunKind.RECEIVE;
            case UPDATE -> RunKind.UPDATE;
        };
    }
}
