// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.RunKind;
import lu.seco.exchange.internal.intake.Checker;
import lu.seco.exchange.internal.intake.Checking;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.intake.Quarantine;
import lu.seco.exchange.internal.outbox.OutboxScan;
import lu.seco.exchange.internal.outbox.Settler;
import lu.seco.exchange.internal.outbox.SystemOpenFiles;
import lu.seco.exchange.internal.receive.ActionSupport;
import lu.seco.exchange.internal.receive.Links;
import lu.seco.exchange.internal.receive.Receiver;
import lu.seco.exchange.internal.send.Sender;
import lu.seco.exchange.internal.staging.StagingContext;
import lu.seco.exchange.internal.staging.StagingDesk;
import lu.seco.exchange.internal.staging.StagingLinks;
import lu.seco.exchange.internal.staging.StagingRoom;
import org.osgi.service.log.Logger;

/** The work between one start and one stop: two loops on two threads, and a third thread for what people decide. */
final class Shift implements Duty {

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    private final Services services;
    private final Supplier<ExchangeSettings> settings;
    private final Board board;
    private final Logger log;
    private final FolderTroubles troubles;
    private final StagingDesk staging;
    private final StagingRoom room;
    private final IntakeLoop intake;
    private final Sender sender;
    private final CompletableFuture<RunLoop> runs = new CompletableFuture<>();
    private final CompletableFuture<Void> intakeEnded = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Signal startAgain = new Signal();
    private final ShiftDesk desk;
    private final Checking checking;
    private final Links links;
    private volatile boolean ending;

    Shift(Services services, StagingDesk staging, Supplier<ExchangeSettings> settings, Board board, Logger log) {
        this.services = services;
        this.staging = staging;
        this.settings = settings;
        this.board = board;
        this.log = log;
        this.checking = new Checking(services::check, services.notifier(), log);
        this.links = new Links(services.journal(), services.contents(), services.knowledge(), services.steps());
        this.desk = new ShiftDesk(services, board, log, Executors.newSingleThreadExecutor(task -> daemon(task, "SeCo desk")), this::taken,
                settings, links);
        this.troubles = new FolderTroubles(board, services.journal(), services.notifier(), log);
        this.sender = new Sender(services.journal(), services.contents(), services.ids(), services.clock(), services.notifier(), services.steps());
        Intake taking = new Intake(services.data(), services.ids(), services.journal(), services.contents(),
                new Checker(services.knowledge(), services.journal(), checking), new Quarantine(services.texts(), services.steps()),
                services.clock(), services.steps());
        this.intake = new IntakeLoop(settings, new OutboxScan(name -> services.knowledge().recognise(name).sendable()),
                new Settler(services.contents()::hash), new SystemOpenFiles(), taking, troubles,
                new IntakeLoop.Context(services.clock(), board, log, this::taken));
        this.room = new StagingRoom(StagingContext.of(services, settings, log, checking),
                new StagingLinks(board, troubles, this.intake::wake, this::wakeRuns, staging::tell));
    }

    private Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, why) -> log.error("thread {} ended unexpectedly", failed.getName(), why));
        return thread;
    }

    @Override
    public void begin() {
        daemon(this::work, "SeCo runs").start();
    }

    private void work() {
        try {
            Optional<RunLoop> loop = prepare();
            if (loop.isPresent()) {
                runs.complete(loop.get());
                daemon(this::takeIn, "SeCo intake").start();
                room.begin();
                staging.open(room);
                loop.get().run();
                intakeEnded.join();
                staging.close(room);
                room.end().join();
                store(EventType.ENGINE_STOPPED, Map.of());
            }
        } catch (JournalException e) {
            log.error("end not journalled: {}", e.told().code(), e);
        } finally {
            // if an error ended this thread, the other must not go on alone
            ending = true;
            checking.end();
            intake.wake();
            staging.close(room);
            room.end();
            board.stopped();
            desk.close();
            ended.complete(null);
        }
    }

    private void takeIn() {
        try {
            intake.run(() -> ending);
        } finally {
            // likewise
            ending = true;
            wakeRuns();
            intakeEnded.complete(null);
        }
    }

    /** Folders, the state left by the last shift, the first event. Tried until it works or the shift ends. */
    private Optional<RunLoop> prepare() {
        while (!ending) {
            try {
                OwnFolders.create(settings.get().folders(), services.data().root());
                AfterRestore.apply(services);
                boolean paused = services.journal().events(Set.of(EventType.ENGINE_PAUSED, EventType.ENGINE_RESUMED), PageRequest.newest(1))
                        .rows().stream().anyMatch(event -> event.type() == EventType.ENGINE_PAUSED);
                store(EventType.ENGINE_STARTED, Map.of());
                board.state(paused ? EngineState.PAUSED : EngineState.ACTIVE);
                board.clear("start");
                Receiver receiver = new Receiver(services.ids(), services.journal(), services.contents(), services.knowledge(), links,
                        new ActionSupport(services.data(), services.notifier()), services.steps());
                return Optional.of(loop(new Answers(settings, receiver, troubles, board, log)));
            } catch (JournalException e) {
                hindered(e.told(), e);
            } catch (IOException e) {
                hindered(Message.of("engine.folders.failed", e.toString()), e);
            }
        }
        return Optional.empty();
    }

    private RunLoop loop(Answers answers) throws JournalException {
        Rounds rounds = new Rounds(services, board);
        Runs going = new Runs(settings, services.clock(), sender, answers, rounds, Connection.of(services));
        return new RunLoop(settings, new RunLoop.Crew(services.driver(), sender, answers, rounds, going),
                new RunLoop.Context(services.clock(), board, log, () -> ending), lastReception());
    }

    private void hindered(Message told, Exception e) {
        if (board.hindrance("start", told)) {
            log.error("engine cannot start: {} {}", told.code(), told.arguments(), e);
        }
        try {
            startAgain.await(BEFORE_NEXT_TRY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ending = true;
        }
    }

    /** The last reception of the shifts before, so that a restart does not fetch anew what was fetched a minute ago. */
    private Optional<Instant> lastReception() throws JournalException {
        return services.journal().events(Set.of(EventType.RUN_STARTED), PageRequest.newest(200)).rows().stream()
                .filter(event -> event.fact(Fact.RUN_KIND).filter(RunKind.RECEIVE.name()::equals).isPresent())
                .map(JournalEvent::at).findFirst();
    }

    @Override
    public CompletableFuture<Void> end() {
        ending = true;
        checking.end();
        startAgain.give();
        wake();
        return ended;
    }

    @Override
    public void wake() {
        intake.wake();
        wakeRuns();
        room.wake();
    }

    private void taken() {
        wakeRuns();
        // it may be held until it is validated
        room.wake();
    }

    private void wakeRuns() {
        RunLoop loop = runs.getNow(null);
        if (loop != null) {
            loop.wake();
        }
    }

    CompletableFuture<OrderResult> order(Order order) {
        CompletableFuture<Void> before = order == Order.SEND ? intake.looked() : CompletableFuture.completedFuture(null);
        CompletableFuture<OrderResult> result = before.thenCombine(runs, (looked, loop) -> loop).thenCompose(loop -> loop.order(order))
                .completeOnTimeout(new OrderResult(false, 0, 0, Message.of("order.waits-too-long")), 2, TimeUnit.HOURS);
        // one that comes to a loop that has ended, or that never began
        ended.thenRun(() -> result.complete(new OrderResult(false, 0, 0, Message.of("order.engine-stopped"))));
        return result;
    }

    CompletableFuture<OrderResult> again(String receptionId, String person) {
        CompletableFuture<OrderResult> result = runs.thenCompose(loop -> loop.again(receptionId, person))
                .completeOnTimeout(new OrderResult(false, 0, 0, Message.of("order.waits-too-long")), 2, TimeUnit.HOURS);
        ended.thenRun(() -> result.complete(new OrderResult(false, 0, 0, Message.of("order.engine-stopped"))));
        return result;
    }

    void interrupt(String person) {
        desk.interrupt(person, () -> Optional.ofNullable(runs.getNow(null)));
    }

    /** Where people's decisions are stored. */
    ShiftDesk desk() {
        return desk;
    }

    private void store(EventType type, Map<Fact, String> facts) throws JournalException {
        Journal journal = services.journal();
        journal.append(List.of(new NewEvent(type, Subject.ENGINE, facts)));
    }
}
