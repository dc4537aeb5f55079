// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lu.seco.core.Texts;
import lu.seco.core.check.SelfTest;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.notice.Notifier;
import lu.seco.diagnosis.internal.book.CurrentBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Follows the logs while an engine works, also a paused or a passive one. It is woken by the engine's own news, so a short command follows nothing. Logs
 * are looked at twice a second, which costs one question of the file system each (size and time): shares report no changes by themselves.
 */
@Component(service = EngineListener.class)
public final class Following implements EngineListener {

    /** As long as nothing is written; with the next figure this stays below a second from a line to its finding. */
    private static final long CALM_MILLIS = 500;
    /** After a log has grown: its last entry waits for one more look. */
    private static final long SOON_MILLIS = 150;
    private static final int RUNS_BEFORE = 500;
    /** What was seen longer ago is no news: logs are read behind when SeCo was off. */
    private static final Duration NEWS = Duration.ofHours(1);

    private final AtomicReference<SelfTest> selfTest = new AtomicReference<>();
    private final Journal journal;
    private final Logs logs;
    private final RunNews news;
    private final TroubleBoard board;
    private final CurrentBook book;
    private final Texts texts;
    private final Notifier notifier;
    private final Clock clock;
    private final Logger log;
    private ScheduledExecutorService worker;
    /** Writes to the disk what is known: a slow disk must not hold up who looks. */
    private ExecutorService keeper;
    /** What is done at the end; on the worker. */
    private volatile Runnable last = () -> { };

    /** Does nothing until an engine works. */
    @Activate
    public Following(@Reference Journal journal, @Reference Logs logs, @Reference RunNews news, @Reference TroubleBoard board,
            @Reference CurrentBook book, @Reference Texts texts, @Reference Notifier notifier, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log) {
        this.journal = journal;
        this.logs = logs;
        this.news = news;
        this.board = board;
        this.book = book;
        this.texts = texts;
        this.notifier = notifier;
        this.clock = clock;
        this.log = log;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setSelfTest(SelfTest service) {
        selfTest.set(service);
    }

    public void unsetSelfTest(SelfTest service) {
        selfTest.compareAndSet(service, null);
    }

    @Override
    public synchronized void changed(EngineStatus status) {
        if (status.state() == EngineState.STOPPED) {
            stop();
        } else if (worker == null) {
            worker = Executors.newSingleThreadScheduledExecutor(task -> thread(task, "SeCo diagnosis"));
            keeper = Executors.newSingleThreadExecutor(task -> thread(task, "SeCo diagnosis file"));
            ScheduledExecutorService mine = worker;
            Executor file = keeper;
            mine.execute(() -> begin(mine, file));
        }
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends with a last look at what the engine left. */
    @Deactivate
    public synchronized void stop() {
        if (worker != null) {
            ExecutorService file = keeper;
            worker.execute(() -> {
                last.run();
                file.shutdown();
            });
            worker.shutdown();
            worker = null;
        }
    }

    private void begin(ScheduledExecutorService mine, Executor file) {
        Runs runs = new Runs(this::names);
        try {
            List<JournalEvent> before = new ArrayList<>(journal.events(Set.of(EventType.RUN_STARTED, EventType.RUN_ENDED, EventType.REPORT_SENDING,
                    EventType.REPORT_SENT, EventType.REPORT_FAILED), PageRequest.newest(RUNS_BEFORE)).rows());
            for (int at = before.size() - 1; at >= 0; at--) {
                runs.note(before.get(at));
            }
        } catch (JournalException e) {
            log.warn("runs before this start are not known: {}", e.told().code());
        }
        Follower follower = new Follower(board, book, new Known(), runs, new Outlets(this::herald, () -> file.execute(board::save)), clock, log);
        last = () -> {
            look(follower);
            follower.save();
        };
        goOn(mine, follower);
    }

    private boolean look(Follower follower) {
        try {
            return follower.look();
        } catch (RuntimeException e) {
            log.error("the logs could not be looked through this time", e);
            return false;
        }
    }

    /** Looks, and does so again after a while, until the worker is told to end. */
    private void goOn(ScheduledExecutorService mine, Follower follower) {
        if (mine.isShutdown()) {
            // the last look is over
            return;
        }
        long wait = look(follower) ? SOON_MILLIS : CALM_MILLIS;
        synchronized (this) {
            if (!mine.isShutdown()) {
                mine.schedule(() -> goOn(mine, follower), wait, TimeUnit.MILLISECONDS);
            }
        }
    }

    private Collection<String> names(String report) {
        try {
            return journal.report(report).stream().flatMap(known -> Stream.concat(Stream.of(known.file().name()), known.file().officialName().stream()))
                    .toList();
        } catch (JournalException e) {
            log.debug("the names of a report are not known: {}", e.told().code());
            return List.of();
        }
    }

    private void herald(Trouble trouble) {
        if (trouble.last().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        notifier.tell(TroubleNews.of(trouble, texts.language()));
    }

    /** What the services of this program know. */
    private final class Known implements Sources {

        @Override
        public List<LogFile> logs() {
            return logs.all();
        }

        @Override
        public List<JournalEvent> events() {
            return news.take();
        }

        @Override
        public Optional<SelfTest.Result> selfTest() {
            return Optional.ofNullable(selfTest.get()).flatMap(SelfTest::last);
        }
    }
}
