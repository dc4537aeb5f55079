// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.exchange.RunInProgress;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
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
    private final Answers answers;
    private final Rounds rounds;
    private final Runs runs;
    private final Context context;
    private final Signal signal = new Signal();
    private final Orders orders = new Orders();
    private Optional<Instant> lastReception;
    private boolean unsettled = true;

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

    /**
     * Who does the work that the loop times.
     *
     * @param driver the way to SOFiE
     * @param sender sends
     * @param answers takes answers
     * @param rounds looks after what waits
     * @param runs runs SOFiE
     */
    record Crew(SofieDriver driver, Sender sender, Answers answers, Rounds rounds, Runs runs) {
    }

    RunLoop(Supplier<ExchangeSettings> settings, Crew crew, Context context, Optional<Instant> lastReception) {
        this.settings = settings;
        this.driver = crew.driver();
        this.sender = crew.sender();
        this.answers = crew.answers();
        this.rounds = crew.rounds();
        this.runs = crew.runs();
        this.context = context;
        this.lastReception = lastReception;
    }

    /** Something may be ready. */
    void wake() {
        signal.give();
    }

    CompletableFuture<OrderResult> order(Order order) {
        CompletableFuture<OrderResult> result = orders.add(order);
        signal.give();
        return result;
    }

    /** Has the actions of a reception run once more, between two runs of SOFiE. */
    CompletableFuture<OrderResult> again(String receptionId, String person) {
        CompletableFuture<OrderResult> result = orders.addAgain(receptionId, person);
        signal.give();
        return result;
    }

    /** Whether SOFiE is at work for this loop. */
    boolean running() {
        return runs.running();
    }

    /** Ends the run that is going on; none that comes later. */
    void interrupt() {
        runs.interrupt();
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
            orders.refuseAll(Message.of("order.engine-stopped"));
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
            // without a cause the message says all, as of a descriptor that is not written yet: a trace would only look like a fault of the program
            context.log().error("{} {}", told.code(), told.arguments(), e.getCause() == null ? null : e);
        }
        orders.refuseAll(told);
        return AFTER_TROUBLE;
    }

    private Duration work() throws JournalException, SofieException {
        answers.finish();
        answers.again(orders, context.ending());
        List<Report> open = sender.open();
        context.board().waiting((int) open.stream().filter(report -> report.state() != ReportState.UNCERTAIN).count());
        rounds.look(open);
        Instant now = context.clock().instant();
        boolean active = context.board().state() == EngineState.ACTIVE;
        Optional<Instant> pausedUntil = runs.pausedUntil(context.board());
        Optional<Instant> nextReception = active ? settings.get().hours().next(lastReception, now, context.clock().getZone()) : Optional.empty();
        context.board().nextReception(nextReception);
        Optional<RunKind> due = orders.first();
        if (due.isEmpty() && active && pausedUntil.isEmpty()) {
            due = dueByItself(open, now, nextReception);
        }
        if (due.isEmpty() && !unsettled) {
            return untilDue(open, now, nextReception, pausedUntil);
        }
        return withSession(due, pausedUntil.isEmpty() && nextReception.filter(next -> !next.isAfter(now)).isPresent());
    }

    /** Sending before receiving, because a run that sends usually brings answers too. */
    private Optional<RunKind> dueByItself(List<Report> open, Instant now, Optional<Instant> nextReception) {
        return runs.ready(open, now) ? Optional.of(RunKind.SEND) : nextReception.filter(next -> !next.isAfter(now)).map(next -> RunKind.RECEIVE);
    }

    private Duration withSession(Optional<RunKind> due, boolean receptionDue) throws JournalException, SofieException {
        SofieDriver.Opened opened = driver.open();
        if (opened.session().isEmpty()) {
            Message busy = opened.busy().orElseThrow();
            if (context.board().hindrance(SOFIE, busy)) {
                context.log().warn("waiting for SOFiE: {} {}", busy.code(), busy.arguments());
            }
            return WHILE_BUSY;
        }
        try (SofieSession session = opened.session().get()) {
            OrderResult before = runs.settle(session);
            unsettled = false;
            context.board().clear(SOFIE);
            Optional<RunKind> kind = runs.possible(session, due, receptionDue, orders);
            if (kind.isPresent() && !context.ending().get()) {
                run(session, kind.get(), before);
            }
            return kind.equals(due) ? Duration.ZERO : AFTER_TROUBLE;
        }
    }

    private void run(SofieSession session, RunKind kind, OrderResult before) throws JournalException, SofieException {
        List<CompletableFuture<OrderResult>> answered = orders.take(kind);
        Instant start = context.clock().instant();
        context.board().run(Optional.of(new RunInProgress(kind, start)));
        if (kind == RunKind.RECEIVE) {
            lastReception = Optional.of(start);
        }
        unsettled = true;
        boolean ordered = !answered.isEmpty();
        OrderResult result = new OrderResult(false, 0, 0, Message.of("order.engine-stopped"));
        try {
            result = runs.run(session, kind, ordered, before, () -> goesOn(ordered), context.ending()::get);
            unsettled = false;
        } catch (JournalException e) {
            result = new OrderResult(false, 0, 0, e.told());
            throw e;
        } catch (SofieException e) {
            result = new OrderResult(false, 0, 0, e.told());
            throw e;
        } catch (RuntimeException e) {
            result = new OrderResult(false, 0, 0, Message.of("engine.unexpected", String.valueOf(e.getMessage())));
            throw e;
        } finally {
            Orders.complete(answered, result);
        }
    }

    /** After a pause only what a person ordered is carried out to its end. */
    private boolean goesOn(boolean ordered) {
        return !context.ending().get() && (ordered || context.board().state() == EngineState.ACTIVE);
    }

    private Duration untilDue(List<Report> open, Instant now, Optional<Instant> nextReception, Optional<Instant> pausedUntil) {
        Duration pause = answers.unfinished() ? AFTER_TROUBLE : LONGEST_PAUSE;
        boolean active = context.board().state() == EngineState.ACTIVE;
        Optional<Instant> nextTry = active ? Lanes.nextTry(open, now) : Optional.empty();
        // what is due before the end of a pause is not done before it
        List<Optional<Instant>> dues = pausedUntil.isPresent() ? List.of(pausedUntil) : List.of(nextReception, nextTry);
        for (Optional<Instant> due : dues) {
            Duration wait = due.map(moment -> Duration.between(now, moment)).filter(left -> !left.isNegative()).orElse(pause);
            pause = wait.compareTo(pause) < 0 ? wait : pause;
        }
        return pause;
    }
}
