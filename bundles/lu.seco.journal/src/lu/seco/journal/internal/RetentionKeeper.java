// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Archives what is older than the retention, once a day while the engine works. It is woken by the engine's own news, so a short command never
 * archives, and an engine at rest costs nothing.
 */
@Component(service = EngineListener.class, configurationPid = "lu.seco.journal", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RetentionKeeper implements EngineListener {

    private static final Duration BETWEEN = Duration.ofDays(1);

    private final Journal journal;
    private final Clock clock;
    private final Logger log;
    private final ExecutorService worker;
    private Instant next = Instant.MIN;
    private volatile Duration retention;

    /** Part of the settings of {@code lu.seco.journal}. */
    public @interface Config {

        /** How long things stay before they are archived, in milliseconds. */
        long retention() default 315_360_000_000L;
    }

    @Activate
    public RetentionKeeper(@Reference Journal journal, @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log,
            Config config) {
        this(journal, clock, log, config, Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "SeCo retention");
            thread.setDaemon(true);
            return thread;
        }));
    }

    RetentionKeeper(Journal journal, Clock clock, Logger log, Config config, ExecutorService worker) {
        this.journal = journal;
        this.clock = clock;
        this.log = log;
        this.worker = worker;
        this.retention = Duration.ofMillis(config.retention());
    }

    /** Takes another retention; it holds from the next time on. */
    @Modified
    public void modified(Config config) {
        retention = Duration.ofMillis(config.retention());
    }

    /** Lets an archive that is being written come to its end by itself: it is whole or it is not there. */
    @Deactivate
    public void deactivate() {
        worker.shutdown();
    }

    @Override
    public synchronized void changed(EngineStatus status) {
        Instant now = clock.instant();
        if (status.state() == EngineState.STOPPED || now.isBefore(next)) {
            return;
        }
        next = now.plus(BETWEEN);
        worker.execute(this::archive);
    }

    private void archive() {
        LocalDate before = LocalDate.now(clock).minusDays(retention.toDays());
        try {
            Journal.Archived archived = journal.archive(before);
            archived.file().ifPresent(file -> log.info("archived before {}: {} reports, {} receptions in {}", before, archived.reports(),
                    archived.receptions(), file.getFileName()));
        } catch (JournalException e) {
            log.error("not archived: {} {}", e.told().code(), e.told().arguments(), e);
        }
    }
}
