// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.exchange.RunInProgress;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.exchange.internal.receive.Receiver;
import lu.seco.exchange.internal.send.Lanes;
import lu.seco.exchange.internal.send.Sender;
import org.osgi.service.log.Logger;

/**
 * The thread that works with SOFiE: sends what is ready, fetches answers when it is time, carries out orders. Runs never overlap because there is one
 * thread, and one session per installation.
 */
final class RunLoop {

    /** The wall clock may jump (a machine that slept): what is due is looked at again at least so often. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** A burst of a thousand files gives a thousand signals; each look reads all that wait, so they are taken together. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration WHILE_BUSY = Duration.ofSeconds(3);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(15);
    private static final String SOFIE = "sofie";
    private static final String JOURNAL = "journal";

    private final Supplier<ExchangeSettings> settings;
    private final SofieDriver driver;
    private final Sender sender;
    private final Receiver receiver;
    private final FolderTroubles troubles;
    private final Context context;
    private final Signal signal = new Signal();
    private final Map<Order, List<CompletableFuture<OrderResult>>> orders = new EnumMap<>(Order.class);
    private final Queue<Again> agains = new ConcurrentLinkedQueue<>();
    private Optional<Instant> lastReception;
    private boolean unsettled = true;
    private boolean publishAgain = true;
    private volatile boolean running;
    private volatile boolean interrupted;

    /**
     * What the loop shares with the engine.
     *
     * @param clock the clock, with the time zone of the office
     * @param board where the status is written
     * @param log the log
     * @param ending whether the engine ends
     */
    record Context(Clock clock, Board board, Logger log, Supplier<Boolean> ending) {
    }

    private record Again(String receptionId, String person, CompletableFuture<OrderResult> result) {
    }

    RunLoop(Supplier<ExchangeSettings> settings, SofieDriver driver, Sender sender, Receiver receiver, FolderTroubles troubles,
            Context context, Optional<Instant> lastReception) {
        this.settings = settings;
        this.driver = driver;
        this.sender = sender;
        this.receiver = receiver;
        this.troubles = troubles;
        this.context = context;
        this.lastReception = lastReception;
    }

    /** Something may be ready. */
    void wake() {
        signal.give();
    }

    CompletableFuture<OrderResult> order(Order order) {
        CompletableFuture<OrderResult> result = new CompletableFuture<>();
        synchronized (orders) {
            orders.computeIfAbsent(order, key -> new ArrayList<>()).add(result);
        }
        signal.give();
        return result;
    }

    /** Has the actions of a reception run once more, between two runs of SOFiE. */
    CompletableFuture<OrderResult> again(String receptionId, String person) {
        Again again = new Again(receptionId, person, new CompletableFuture<>());
        agains.add(again);
        signal.give();
        return again.result();
    }

    /** Whether SOFiE is at work for this loop. */
    boolean running() {
        return running;
    }

    /** Ends the run that is going on; none that comes later. */
    void interrupt() {
        interrupted = running;
    }

    void run() {
        try {
            while (!context.ending().get()) {
                long begun = System.nanoTime();
                Duration pause = turn();
                context.board().run(Optional.empty());
                signal.await(pause);
                Signal.rest(begun, BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            for (Order order : Order.values()) {
                complete(take(order), new OrderResult(false, 0, 0, Message.of("order.engine-stopped")));
            }
            answerAgains(Message.of("order.engine-stopped"));
        }
    }

    private Duration turn() {
        try {
            Duration pause = work();
            context.board().clear(JOURNAL);
            return pause;
        } catch (JournalException e) {
            return trouble(JOURNAL, e.told(), e);
        } catch (SofieException e) {
            return trouble(SOFIE, e.told(), e);
        } catch (RuntimeException e) {
            return trouble(JOURNAL, Message.of("engine.unexpected", String.valueOf(e.getMessage())), e);
        }
    }

    private Duration trouble(String key, Message told, Exception e) {
        if (context.board().hindrance(key, told)) {
            context.log().error("{} {}", told.code(), told.arguments(), e);
        }
        for (Order order : Order.values()) {
            complete(take(order), new OrderResult(false, 0, 0, told));
        }
        answerAgains(told);
        return AFTER_TROUBLE;
    }

    private void answerAgains(Message told) {
        for (Again again = agains.poll(); again != null; again = agains.poll()) {
            again.result().complete(new OrderResult(false, 0, 0, told));
        }
    }

    private void runAgain() throws JournalException {
        for (Again again = agains.peek(); again != null && !context.ending().get(); again = agains.peek()) {
            again.result().complete(receiver.again(again.receptionId(), again.person(), settings.get().actions()));
            agains.remove(again);
        }
    }

    private Duration work() throws JournalException, SofieException {
        finishReceptions();
        runAgain();
        List<Report> open = sender.open();
        context.board().waiting((int) open.stream().filter(report -> report.state() != ReportState.UNCERTAIN).count());
        Instant now = context.clock().instant();
        boolean active = context.board().state() == EngineState.ACTIVE;
        Optional<Instant> nextReception = settings.get().hours().next(lastReception, now, context.clock().getZone());
        context.board().nextReception(active ? nextReception : Optional.empty());
        Optional<RunKind> due = due(open, now, active, nextReception);
        if (due.isEmpty() && !unsettled) {
            return untilDue(open, now, active ? nextReception : Optional.empty());
        }
        return withSession(due);
    }

    /** What is to be done now. Orders first; sending before receiving, because a run that sends usually brings answers too. */
    private Optional<RunKind> due(List<Report> open, Instant now, boolean active, Optional<Instant> nextReception) {
        synchronized (orders) {
            for (Order order : Order.values()) {
                if (orders.containsKey(order)) {
                    return Optional.of(kindOf(order));
                }
            }
        }
        if (active && !Lanes.next(open, now).isEmpty()) {
            return Optional.of(RunKind.SEND);
        }
        return active && nextReception.filter(next -> !next.isAfter(now)).isPresent() ? Optional.of(RunKind.RECEIVE) : Optional.empty();
    }

    private static RunKind kindOf(Order order) {
        return switch (order) {
            case SEND -> RunKind.SEND;
            case RECEIVE -> RunKind.RECEIVE;
            case UPDATE -> RunKind.UPDATE;
        };
    }

    private Duration withSession(Optional<RunKind> kind) throws JournalException, SofieException {
        SofieDriver.Opened opened = driver.open();
        if (opened.session().isEmpty()) {
            Message busy = opened.busy().orElseThrow();
            if (context.board().hindrance(SOFIE, busy)) {
                context.log().warn("waiting for SOFiE: {} {}", busy.code(), busy.arguments());
            }
            return WHILE_BUSY;
        }
        try (SofieSession session = opened.session().get()) {
            int sent = sender.settle(session, settings.get().retry());
            unsettled = false;
            context.board().clear(SOFIE);
            // what an interrupted run brought is waiting there
            int received = receive(session);
            if (kind.isPresent() && !context.ending().get()) {
                run(session, kind.get(), sent, received);
            }
        }
        return Duration.ZERO;
    }

    private void run(SofieSession session, RunKind kind, int settled, int alreadyReceived) throws JournalException, SofieException {
        List<CompletableFuture<OrderResult>> answered = take(orderOf(kind));
        Instant start = context.clock().instant();
        context.board().run(Optional.of(new RunInProgress(kind, start)));
        if (kind == RunKind.RECEIVE) {
            lastReception = Optional.of(start);
        }
        unsettled = true;
        try {
            int sent = settled;
            int received = alreadyReceived;
            do {
                sent += runOnce(session, kind);
                received += receive(session);
                finishReceptions();
            } while (kind == RunKind.SEND && goesOn(!answered.isEmpty())
                    && !Lanes.next(sender.open(), context.clock().instant()).isEmpty());
            unsettled = false;
            complete(answered, new OrderResult(true, sent, received, Message.of("order.done", sent, received)));
        } catch (JournalException e) {
            complete(answered, new OrderResult(false, 0, 0, e.told()));
            throw e;
        } catch (SofieException e) {
            complete(answered, new OrderResult(false, 0, 0, e.told()));
            throw e;
        } catch (RuntimeException e) {
            complete(answered, new OrderResult(false, 0, 0, Message.of("engine.unexpected", String.valueOf(e.getMessage()))));
            throw e;
        }
    }

    private int runOnce(SofieSession session, RunKind kind) throws JournalException, SofieException {
        interrupted = false;
        running = true;
        try {
            return sender.run(session, kind, settings.get().retry(), () -> interrupted || context.ending().get());
        } finally {
            running = false;
        }
    }

    /** After a pause only what a person ordered is carried out to its end. */
    private boolean goesOn(boolean ordered) {
        return !context.ending().get() && (ordered || context.board().state() == EngineState.ACTIVE);
    }

    private int receive(SofieSession session) throws JournalException, SofieException {
        List<ReceivedFile> files = session.received();
        // before storing: some may be stored even if one cannot be
        publishAgain |= !files.isEmpty();
        try {
            int received = receiver.store(files);
            context.board().clear("reception");
            return received;
        } catch (IOException e) {
            Message told = Message.of("reception.store.failed", e.toString());
            if (context.board().hindrance("reception", told)) {
                context.log().error("answers could not be stored, they stay in SOFiE's folder", e);
            }
            return 0;
        }
    }

    private void finishReceptions() throws JournalException {
        if (!publishAgain) {
            return;
        }
        ExchangeSettings current = settings.get();
        try {
            receiver.finish(current);
            publishAgain = false;
            troubles.reachable(FolderRole.PAYROLL, current.folders().payroll());
            context.board().folder(new FolderStatus(FolderRole.PAYROLL, current.folders().payroll(), true, false, Optional.empty()));
        } catch (IOException e) {
            troubles.unreachable(FolderRole.PAYROLL, current.folders().payroll(), e);
        }
    }

    private Duration untilDue(List<Report> open, Instant now, Optional<Instant> nextReception) {
        Duration pause = publishAgain ? AFTER_TROUBLE : LONGEST_PAUSE;
        Optional<Instant> nextTry = context.board().state() == EngineState.ACTIVE ? Lanes.nextTry(open, now) : Optional.empty();
        for (Optional<Instant> due : List.of(nextReception, nextTry)) {
            Duration wait = due.map(moment -> Duration.between(now, moment)).filter(left -> !left.isNegative()).orElse(pause);
            pause = wait.compareTo(pause) < 0 ? wait : pause;
        }
        return pause;
    }

    private static Order orderOf(RunKind kind) {
        return switch (kind) {
            case SEND -> Order.SEND;
            case RECEIVE -> Order.RECEIVE;
            case UPDATE -> Order.UPDATE;
        };
    }

    private List<CompletableFuture<OrderResult>> take(Order order) {
        synchronized (orders) {
            List<CompletableFuture<OrderResult>> waiting = orders.remove(order);
            return waiting == null ? List.of() : waiting;
        }
    }

    private static void complete(List<CompletableFuture<OrderResult>> waiting, OrderResult result) {
        waiting.forEach(future -> future.complete(result));
    }
}
