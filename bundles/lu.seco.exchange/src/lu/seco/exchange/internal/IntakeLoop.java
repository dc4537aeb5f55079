// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.PendingFile;
import lu.seco.core.journal.JournalException;
import lu.seco.exchange.internal.intake.Intake;
import lu.seco.exchange.internal.outbox.Look;
import lu.seco.exchange.internal.outbox.OpenFiles;
import lu.seco.exchange.internal.outbox.OutboxScan;
import lu.seco.exchange.internal.outbox.Settler;
import lu.seco.exchange.internal.outbox.Settler.Settled;
import org.osgi.service.log.Logger;

/** The thread that looks into <i>Départ</i> and takes what has settled. It never waits for SOFiE. */
final class IntakeLoop {

    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(10);
    /** A quiet file that cannot be taken yet (another program has it open) is looked at again after this. */
    private static final Duration WHILE_OPEN = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final String HINDRANCE = "intake";

    private final Supplier<ExchangeSettings> settings;
    private final OutboxScan scan;
    private final Settler settler;
    private final OpenFiles openFiles;
    private final Intake intake;
    private final FolderTroubles troubles;
    private final Context context;
    private final Signal signal = new Signal();
    private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> answering = new ArrayList<>();
    private final Map<String, Instant> remarked = new HashMap<>();
    private final OutboxEar ear;
    private final Clock steady;
    private boolean recovered;

    /**
     * What both loops share.
     *
     * @param clock the clock
     * @param board where the status is written
     * @param log the log
     * @param taken called after a file was taken
     */
    record Context(Clock clock, Board board, Logger log, Runnable taken) {
    }

    IntakeLoop(Supplier<ExchangeSettings> settings, OutboxScan scan, Settler settler, OpenFiles openFiles, Intake intake,
            FolderTroubles troubles, Context context) {
        this.settings = settings;
        this.scan = scan;
        this.settler = settler;
        this.openFiles = openFiles;
        this.intake = intake;
        this.troubles = troubles;
        this.context = context;
        this.ear = new OutboxEar(this::wake, context.log());
        this.steady = new SteadyClock(context.clock());
    }

    /** Something may be new: look at once. */
    void wake() {
        signal.give();
    }

    /** Completes when <i>Départ</i> was looked at and nothing there is about to settle, or after a while if something never does. */
    CompletableFuture<Void> looked() {
        CompletableFuture<Void> look = new CompletableFuture<>();
        asked.add(look);
        signal.give();
        Duration patience = quiet(settings.get()).multipliedBy(3).plus(LOOK_PATIENCE);
        return look.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Works until the thread is interrupted between two steps. */
    void run(Supplier<Boolean> ending) {
        try {
            while (!ending.get()) {
                Duration pause = turn();
                if (signal.await(pause)) {
                    Signal.gather();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ear.close();
        }
    }

    /** One look, and what follows from it. Returns how long nothing will be due. */
    private Duration turn() throws InterruptedException {
        ExchangeSettings current = settings.get();
        // only who asked before the look is answered by it
        for (CompletableFuture<Void> look = asked.poll(); look != null; look = asked.poll()) {
            answering.add(look);
        }
        try {
            Optional<TakeException> unfinished = recover(current);
            Path outbox = current.folders().outbox();
            OutboxEar.Before before = ear.before();
            Look look = scan.look(outbox);
            troubles.reachable(FolderRole.OUTBOX, outbox);
            ear.listen(outbox, current.intake().network(), look.files().size());
            Instant now = steady.instant();
            List<Settled> settled = settler.settle(look, now, quiet(current), openFiles);
            ear.compare(before, now, settled, !settler.pending().isEmpty());
            take(settled, current);
            report(look, outbox);
            reportQuarantine(current.folders().quarantine());
            completeLooks();
            if (unfinished.isPresent()) {
                throw unfinished.get();
            }
            context.board().clear(HINDRANCE);
            return untilDue(current);
        } catch (IOException e) {
            ear.close();
            troubles.unreachable(FolderRole.OUTBOX, current.folders().outbox(), e);
            return shorter(AFTER_TROUBLE, current.intake().scanInterval());
        } catch (TakeException e) {
            recovered = false;
            if (context.board().hindrance(HINDRANCE, e.told())) {
                context.log().error("intake: {} {}", e.told().code(), e.told().arguments(), e.getCause());
            }
            return shorter(AFTER_TROUBLE, current.intake().scanInterval());
        } catch (RuntimeException e) {
            context.board().hindrance(HINDRANCE, Message.of("engine.unexpected", String.valueOf(e.getMessage())));
            context.log().error("intake: unexpected", e);
            return AFTER_TROUBLE;
        }
    }

    /** What cannot be brought to its end yet does not keep new files: it is returned. A journal that cannot be written does. */
    private Optional<TakeException> recover(ExchangeSettings current) throws TakeException {
        if (recovered) {
            return Optional.empty();
        }
        try {
            intake.recover(current);
            recovered = true;
            return Optional.empty();
        } catch (InterruptedIOException e) {
            context.log().info("what was left open is looked at again at the next start");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new TakeException(Message.of("intake.recover.failed", describe(e)), e));
        } catch (JournalException e) {
            throw new TakeException(e.told(), e);
        } finally {
            context.taken().run();
        }
    }

    private void take(List<Settled> settled, ExchangeSettings current) throws TakeException {
        List<TakeException> locked = new ArrayList<>();
        for (Settled file : settled) {
            try {
                intake.take(file, current).ifPresent(state -> context.log().info("taken: {} -> {}", file.sighting().name(), state));
                context.taken().run();
            } catch (InterruptedIOException e) {
                // the engine ends: it is claimed, and entered at the next start
                context.log().info("{} is checked again at the next start", file.sighting().name());
                return;
            } catch (IOException e) {
                TakeException failure = new TakeException(Message.of("intake.take.failed", file.sighting().name(), describe(e)), e);
                if (!Files.exists(file.sighting().file(), LinkOption.NOFOLLOW_LINKS)) {
                    // claimed already: what keeps it from being entered, a full disk for example, would keep the next one too
                    throw failure;
                }
                locked.add(failure);
            } catch (JournalException e) {
                throw new TakeException(e.told(), e);
            }
        }
        if (!locked.isEmpty()) {
            throw locked.get(0);
        }
    }

    private static String describe(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private void completeLooks() {
        if (settler.pending().isEmpty()) {
            answering.forEach(look -> look.complete(null));
            answering.clear();
        }
    }

    private Duration quiet(ExchangeSettings current) {
        return ear.network() ? current.intake().quietNetwork() : current.intake().quietLocal();
    }

    private void report(Look look, Path outbox) {
        Instant now = context.clock().instant();
        // what has been waited for is measured by the steady clock, and told by the one on the wall
        Duration apart = Duration.ofSeconds(Duration.between(steady.instant(), now).plusMillis(500).getSeconds());
        List<PendingFile> pending = new ArrayList<>();
        settler.pending().forEach(file -> pending.add(new PendingFile(file.name(), file.since().plus(apart), file.reason())));
        remarked.keySet().retainAll(look.remarks().keySet());
        look.remarks().forEach((name, remark) -> pending.add(new PendingFile(name, remarked.computeIfAbsent(name, key -> now), remark)));
        context.board().pending(pending);
        context.board().folder(ear.status(outbox));
    }

    private void reportQuarantine(Path quarantine) {
        boolean there = Files.isDirectory(quarantine);
        Optional<Message> trouble = there ? Optional.empty() : Optional.of(Message.of("folder.unreachable.quarantine", quarantine));
        context.board().folder(new FolderStatus(FolderRole.QUARANTINE, quarantine, there, false, trouble));
    }

    private Duration untilDue(ExchangeSettings current) {
        Instant now = steady.instant();
        Duration untilScan = current.intake().scanInterval();
        return settler.nextDue(quiet(current)).map(due -> Duration.between(now, due)).filter(wait -> wait.compareTo(untilScan) < 0)
                .map(wait -> wait.isNegative() || wait.isZero() ? WHILE_OPEN : wait).orElse(untilScan);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
