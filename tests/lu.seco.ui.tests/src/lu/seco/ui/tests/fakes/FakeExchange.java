// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.exchange.RunInProgress;
import lu.seco.core.sofie.RunKind;

/** An engine that notes what it is asked for. */
public final class FakeExchange implements Exchange {

    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final List<String> decisions = new CopyOnWriteArrayList<>();
    private final List<String> interrupts = new CopyOnWriteArrayList<>();
    private final List<String> persons = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> stopping = CompletableFuture.completedFuture(null);
    private volatile boolean agreeing;
    private volatile EngineStatus status = EngineStatus.STOPPED;
    private volatile Consumer<EngineStatus> listener = changed -> { };

    public void tell(Consumer<EngineStatus> told) {
        listener = told;
    }

    /** It only stops once this is completed. */
    public void stopsAfter(CompletableFuture<Void> end) {
        stopping = end;
    }

    public int starts() {
        return starts.get();
    }

    public int stops() {
        return stops.get();
    }

    public List<Order> orders() {
        return orders;
    }

    /** Who paused or resumed. */
    public List<String> persons() {
        return persons;
    }

    /** An engine in that state, with an outbox and a planned reception. */
    public static EngineStatus status(EngineState state, Optional<RunInProgress> run, int waiting, List<Message> hindrances,
            boolean reachable) {
        Optional<Instant> next = state == EngineState.ACTIVE ? Optional.of(Samples.NOW.plusSeconds(1800)) : Optional.empty();
        FolderStatus outbox = new FolderStatus(FolderRole.OUTBOX, Path.of("/srv/paie/Départ"), reachable, true, Optional.empty());
        return new EngineStatus(state, run, next, waiting, List.of(), List.of(outbox), hindrances);
    }

    /** An engine at work since {@link Samples#NOW}. */
    public static EngineStatus running(RunKind kind, int waiting) {
        return status(EngineState.ACTIVE, Optional.of(new RunInProgress(kind, Samples.NOW)), waiting, List.of(), true);
    }

    public static EngineStatus active() {
        return status(EngineState.ACTIVE, Optional.empty(), 0, List.of(), true);
    }

    public void become(EngineStatus next) {
        status = next;
        listener.accept(next);
    }

    @Override
    public void start() {
        if (status.state() == EngineState.STOPPED) {
            starts.incrementAndGet();
            become(active());
        }
    }

    @Override
    public CompletableFuture<Void> stop() {
        stops.incrementAndGet();
        return stopping.thenRunAsync(() -> become(EngineStatus.STOPPED));
    }

    @Override
    public EngineStatus status() {
        return status;
    }

    @Override
    public CompletableFuture<OrderResult> order(Order order) {
        orders.add(order);
        return CompletableFuture.supplyAsync(() -> new OrderResult(true, 0, 0, Message.of("order.done", order)));
    }

    /** From now on it does what a person decides; at first it always says no. */
    public void agree() {
        agreeing = true;
    }

    @Override
    public CompletableFuture<OrderResult> decide(String reportId, Decision decision, String person) {
        decisions.add(reportId + " " + decision + " " + person);
        return CompletableFuture.completedFuture(
                new OrderResult(agreeing, 0, 0, Message.of(agreeing ? "decide.done" : "decision.impossible", reportId)));
    }

    /** What was decided: report, decision, person. */
    public List<String> decisions() {
        return decisions;
    }

    /** Always says yes. */
    @Override
    public CompletableFuture<OrderResult> again(String receptionId, String person) {
        decisions.add(receptionId + " AGAIN " + person);
        return CompletableFuture.completedFuture(new OrderResult(true, 0, 0, Message.of("again.done", receptionId)));
    }

    @Override
    public CompletableFuture<OrderResult> link(String receptionId, String reportId, String person) {
        decisions.add(receptionId + " LINK " + reportId + " " + person);
        return CompletableFuture.completedFuture(new OrderResult(true, 0, 0, Message.of("link.done", receptionId, reportId, 0)));
    }

    @Override
    public CompletableFuture<OrderResult> unlink(String receptionId, String reportId, String person) {
        decisions.add(receptionId + " UNLINK " + reportId + " " + person);
        return CompletableFuture.completedFuture(new OrderResult(true, 0, 0, Message.of("link.removed", receptionId, reportId)));
    }

    @Override
    public void interrupt(String person) {
        interrupts.add(person);
        become(active());
    }

    /** Who ended a run of SOFiE before its time. */
    public List<String> interrupts() {
        return interrupts;
    }

    @Override
    public void pause(String person) {
        persons.add(person);
        become(status(EngineState.PAUSED, Optional.empty(), 0, List.of(), true));
    }

    @Override
    public void resume(String person) {
        persons.add(person);
        become(active());
    }
}
