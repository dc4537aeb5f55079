// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.StagingResult;
import lu.seco.exchange.internal.intake.Releases;
import lu.seco.exchange.internal.outbox.OpenFiles;
import lu.seco.exchange.internal.outbox.SystemOpenFiles;

/**
 * <i>À valider</i> between one start and one stop: a thread that looks, one that reads contents one after the other, one that carries out what people
 * decide. On a passive station nothing can be decided and nothing is written.
 */
public final class StagingRoom {

    private static final Duration BETWEEN_NEWS = Duration.ofMillis(200);

    private final StagingContext context;
    private final StagingLinks links;
    private final boolean passive;
    private final Shelf shelf = new Shelf();
    private final ContentReader reader;
    private final StagingLoop loop;
    private final Releaser releaser;
    private final Refuser refuser;
    private final Recaller recaller;
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private final ExecutorService reading;
    private final ExecutorService deciding;
    private final CompletableFuture<Void> loopEnded = new CompletableFuture<>();
    private volatile boolean begun;
    private volatile boolean ending;
    private long lastNews;

    public StagingRoom(StagingContext context, StagingLinks links) {
        this(context, links, new SystemOpenFiles(), false);
    }

    /** One that only shows. */
    public static StagingRoom passive(StagingContext context, StagingLinks links) {
        return new StagingRoom(context, links, new SystemOpenFiles(), true);
    }

    private StagingRoom(StagingContext context, StagingLinks links, OpenFiles open, boolean passive) {
        this.context = context;
        this.links = links;
        this.passive = passive;
        Releases releases = new Releases(context.journal(), context.clock());
        Returns returns = new Returns(context, releases);
        Desk desk = new Desk(context, links, shelf, releases, returns, open, () -> ending);
        this.reader = new ContentReader(context, releases);
        this.loop = new StagingLoop(desk, new HeldReports(context, shelf, releases), this::read, passive);
        this.releaser = new Releaser(desk);
        this.refuser = new Refuser(desk);
        this.recaller = new Recaller(desk);
        this.reading = Executors.newSingleThreadExecutor(task -> daemon(task, "SeCo staging reader"));
        this.deciding = Executors.newSingleThreadExecutor(task -> daemon(task, "SeCo staging desk"));
    }

    private Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, why) -> context.log().error("thread {} ended unexpectedly", failed.getName(), why));
        return thread;
    }

    public void begin() {
        begun = true;
        daemon(() -> {
            try {
                loop.run(() -> ending);
            } finally {
                loopEnded.complete(null);
            }
        }, "SeCo staging").start();
    }

    /** Lets the step in hand end. */
    public CompletableFuture<Void> end() {
        ending = true;
        loop.wake();
        reading.shutdown();
        CompletableFuture<Void> decided = new CompletableFuture<>();
        try {
            deciding.execute(() -> decided.complete(null));
        } catch (RejectedExecutionException e) {
            // ended before
            decided.complete(null);
        }
        deciding.shutdown();
        return CompletableFuture.allOf(decided, begun ? loopEnded : CompletableFuture.completedFuture(null));
    }

    public void wake() {
        loop.wake();
    }

    List<StagedFile> files() {
        return shelf.files();
    }

    List<Released> recallable() {
        return shelf.recallable();
    }

    List<FolderStatus> folders() {
        return links.board().staging();
    }

    boolean fourEyes() {
        return context.settings().get().staging().fourEyes();
    }

    CompletableFuture<StagingResult> release(List<String> ids, String person) {
        return decide(() -> releaser.release(ids, person));
    }

    CompletableFuture<StagingResult> refuse(List<String> ids, String reason, String person) {
        return decide(() -> refuser.refuse(ids, reason, person));
    }

    CompletableFuture<StagingResult> recall(String reportId, String person) {
        return decide(() -> {
            StagingResult result = recaller.recall(reportId, person);
            links.wakeRuns().run();
            return result;
        });
    }

    private CompletableFuture<StagingResult> decide(Supplier<StagingResult> decision) {
        if (passive) {
            return CompletableFuture.completedFuture(new StagingResult(0, List.of(), Message.of("station.passive")));
        }
        try {
            return CompletableFuture.supplyAsync(decision, deciding).exceptionally(e -> {
                context.log().error("decision failed", e);
                return new StagingResult(0, List.of(), Message.of("engine.unexpected", String.valueOf(e.getMessage())));
            }).whenComplete((result, e) -> {
                loop.recoverAgain();
                links.tell().run();
            });
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new StagingResult(0, List.of(), Message.of("order.engine-stopped")));
        }
    }

    private void read(String id) {
        if (unread.add(id)) {
            try {
                reading.execute(() -> readNow(id));
            } catch (RejectedExecutionException e) {
                // the end came first
                unread.remove(id);
            }
        }
    }

    private void readNow(String id) {
        unread.remove(id);
        if (ending) {
            return;
        }
        shelf.find(id).map(reader::read).ifPresent(shelf::replace);
        long now = System.nanoTime();
        if (unread.isEmpty() || now - lastNews > BETWEEN_NEWS.toNanos()) {
            lastNews = now;
            links.tell().run();
        }
    }
}
