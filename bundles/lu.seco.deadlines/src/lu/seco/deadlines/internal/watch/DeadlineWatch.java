// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import lu.seco.core.DataFolder;
import lu.seco.core.Texts;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.Rules;
import lu.seco.core.deadline.WorkingDays;
import lu.seco.core.exchange.DailyTime;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineTimer;
import lu.seco.core.exchange.EngineWatch;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.notice.Notifier;
import lu.seco.deadlines.internal.DeadlineConfig;
import lu.seco.deadlines.internal.DeadlineSettings;
import lu.seco.deadlines.internal.Luxembourg;
import lu.seco.deadlines.internal.radar.SentDays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Looks once a day, from the time of day that is set, while the engine works: the first time soon after it started, so that a machine that was off tells
 * what it missed. Asks the clock every few minutes what day it is, so that no jump of the time is missed. A short command never looks: it is the engine's
 * own news that begin it.
 */
@Component(service = EngineListener.class, configurationPid = DeadlineSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DeadlineWatch extends EngineWatch<DeadlineConfig> {

    /** Name of the file in the data folder that remembers what was told. */
    static final String FILE = "deadlines.told";

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final DailyLook look;
    private final Clock clock;
    private final Logger log;
    private LocalDate looked = LocalDate.MIN;

    @Activate
    public DeadlineWatch(@Reference Radar radar, @Reference Journal journal, @Reference FileKnowledge knowledge, @Reference Rules rules,
            @Reference WorkingDays workingDays, @Reference Notifier notifier, @Reference Texts texts, @Reference DataFolder folder, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log, DeadlineConfig config) {
        this(new DailyLook(radar, new Silence(journal, knowledge, rules, workingDays, new SentDays(journal)), new Checked(journal, texts),
                new Told(folder.root().resolve(FILE), log), notifier, texts), clock, log, config, EngineTimer.worker("SeCo deadlines"));
    }

    DeadlineWatch(DailyLook look, Clock clock, Logger log, DeadlineConfig config, ScheduledExecutorService worker) {
        super(worker, BETWEEN, false, config);
        this.look = look;
        this.clock = clock;
        this.log = log;
    }

    /** Holds for the next look. */
    @Modified
    public void modified(DeadlineConfig now) {
        configure(now);
    }

    /** Ends a look that is going on; what it has told is remembered. */
    @Deactivate
    public void deactivate() {
        end();
    }

    /** Looks if today was not looked yet and it is late enough; a day whose look failed is looked at again. */
    @Override
    protected void look() {
        ZonedDateTime now = clock.instant().atZone(Luxembourg.ZONE);
        if (now.toLocalDate().equals(looked) || !DailyTime.of(config().reminder_time()).reached(now)) {
            return;
        }
        try {
            look.look(now.toLocalDate(), config(), status());
            looked = now.toLocalDate();
        } catch (JournalException e) {
            log.warn("deadlines are not looked at now: {}", e.toString());
        }
    }

    @Override
    protected void failed(Exception failure) {
        log.error("deadlines cannot be looked at", failure);
    }
}
