// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.exchange.internal.send.Lanes;
import lu.seco.exchange.internal.send.Passage;
import lu.seco.exchange.internal.send.Sender;

/** Runs of SOFiE one after the other in one session, what each brings, and whether they come through. One thread, but for interrupting. */
final class Runs {

    private static final String LOGIN = "login";

    private final Supplier<ExchangeSettings> settings;
    private final Clock clock;
    private final Sender sender;
    private final Answers answers;
    private final Rounds rounds;
    private final Connection connection;
    /** Whether failed reports go before their time because the connection is back. */
    private boolean impatient;
    private volatile boolean running;
    private volatile boolean interrupted;

    Runs(Supplier<ExchangeSettings> settings, Clock clock, Sender sender, Answers answers, Rounds rounds, Connection connection) {
        this.settings = settings;
        this.clock = clock;
        this.sender = sender;
        this.answers = answers;
        this.rounds = rounds;
        this.connection = connection;
    }

    /** Whether SOFiE is at work. */
    boolean running() {
        return running;
    }

    /** Ends the run that is going on; none that comes later. */
    void interrupt() {
        interrupted = running;
    }

    /** Until when no run is to begin by itself; that, and why SOFiE is not let in, is written on the board. */
    Optional<Instant> pausedUntil(Board board) {
        Optional<Instant> until = connection.pausedUntil();
        board.paused(until);
        connection.refused().ifPresentOrElse(why -> board.hindrance(LOGIN, why), () -> board.clear(LOGIN));
        return until;
    }

    /**
     * What a session can be used for. A folder of SOFiE that cannot be used is no fault of a file: then nothing is handed over and no attempt used up, it
     * is said, and whoever ordered it gets that answer. Answers are fetched all the same.
     *
     * @param wanted what is due
     * @param receptionDue whether answers are due as well
     */
    Optional<RunKind> possible(SofieSession session, Optional<RunKind> wanted, boolean receptionDue, Orders orders) {
        if (wanted.isEmpty() || wanted.get() != RunKind.SEND) {
            return wanted;
        }
        Optional<Message> hindrance = session.hindrance();
        rounds.handingOver(hindrance);
        if (hindrance.isEmpty()) {
            return wanted;
        }
        Orders.complete(orders.take(RunKind.SEND), new OrderResult(false, 0, 0, hindrance.get()));
        return receptionDue ? Optional.of(RunKind.RECEIVE) : Optional.empty();
    }

    /** Whether anything can be sent now. */
    boolean ready(List<Report> open, Instant now) {
        return !Lanes.next(open, now, impatient).isEmpty();
    }

    /** What came about without a run of ours: one before a stop, or a person ran SOFiE. Returns numbers of reports proven sent and of new answers. */
    OrderResult settle(SofieSession session) throws JournalException, SofieException {
        int sent = sender.settle(session, settings.get().retry());
        int received = answers.store(session);
        if (sent + received > 0) {
            impatient |= connection.through();
        }
        return done(sent, received);
    }

    /**
     * Runs SOFiE, when sending as often as there is something to send.
     *
     * @param ordered whether a person wants it
     * @param before what came about before
     * @param goesOn whether another run may follow
     */
    OrderResult run(SofieSession session, RunKind kind, boolean ordered, OrderResult before, BooleanSupplier goesOn, BooleanSupplier ending)
            throws JournalException, SofieException {
        int sent = before.sent();
        int received = before.received();
        boolean hurry = ordered || impatient;
        impatient &= kind != RunKind.SEND;
        Round round;
        do {
            round = once(session, new Sender.Wish(kind, hurry, settings.get().retry()), ending);
            hurry = false;
            sent += round.sent();
            received += round.received();
        } while (kind == RunKind.SEND && round.passage() != Passage.FAILED && goesOn.getAsBoolean()
                && !Lanes.next(sender.open(), clock.instant(), false).isEmpty());
        // whoever ordered it must not read that all is done where SOFiE was not let in
        return round.passage() == Passage.FAILED && sent + received == 0
                ? new OrderResult(false, 0, 0, connection.refused().orElse(Message.of("order.failed"))) : done(sent, received);
    }

    private record Round(int sent, int received, Passage passage) {
    }

    private Round once(SofieSession session, Sender.Wish wish, BooleanSupplier ending) throws JournalException, SofieException {
        interrupted = false;
        running = true;
        Sender.Done done;
        try {
            done = sender.run(session, wish, () -> interrupted || ending.getAsBoolean());
        } finally {
            running = false;
        }
        int received = answers.store(session);
        Passage passage = received > 0 ? Passage.THROUGH : done.passage();
        boolean waiting = passage == Passage.QUIET && sender.open().stream().anyMatch(report -> report.state() == ReportState.FAILED);
        impatient |= connection.ended(passage, waiting, done.login(), settings.get().connection());
        rounds.afterRun(sender.notPlaced());
        answers.finish();
        return new Round(done.sent(), received, passage);
    }

    private static OrderResult done(int sent, int received) {
        return new OrderResult(true, sent, received, Message.of("order.done", sent, received));
    }
}
