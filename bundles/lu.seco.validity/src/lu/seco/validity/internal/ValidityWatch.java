// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import lu.seco.core.DataFolder;
import lu.seco.core.Texts;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.EngineTimer;
import lu.seco.core.notice.Notifier;
import lu.seco.core.validity.Validity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Looks every few minutes, from the time of day that is set, whether something has to be warned of, while an engine works, in the window or in the service.
 * A short command never looks: it is the engine's own news that begin it.
 */
@Component(service = EngineListener.class, configurationPid = ValiditySettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ValidityWatch implements EngineListener {

    /** Name of the file in the data folder that remembers what was told. */
    static final String FILE = "validity.told";

    private static final Duration BETWEEN = Duration.ofMinutes(5);
    /** Stands for 24:00: on this day's last occasion. */
    private static final LocalTime LAST = LocalTime.of(23, 50);

    private final Warner warner;
    private final Clock clock;
    private final Logger log;
    private final EngineTimer timer;
    private volatile Config config;

    /** Keys of {@link ValiditySettings}. */
    public @interface Config {

        /** So many days before its end something is to be done soon. */
        int warn_days() default ValiditySettings.WARN_DAYS;

        /** The same for the password. */
        int password_warn_days() default ValiditySettings.PASSWORD_WARN_DAYS;

        /** So many days before its end a warning is an alarm. */
        int alarm_days() default ValiditySettings.ALARM_DAYS;

        /** Days before an end on which people are warned, separated by commas. */
        String steps() default ValiditySettings.STEPS;

        /** Time of day from which people are warned, {@code HH:mm}. */
        String time() default ValiditySettings.TIME;
    }

    @Activate
    public ValidityWatch(@Reference Validity validity, @Reference Notifier notifier, @Reference Texts texts, @Reference DataFolder data,
            @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log, Config config) {
        this(new Warner(validity, new Told(data.root().resolve(FILE), log), notifier, texts), clock, log, config,
                EngineTimer.worker("SeCo validity"));
    }

    ValidityWatch(Warner warner, Clock clock, Logger log, Config config, ScheduledExecutorService worker) {
        this.warner = warner;
        this.clock = clock;
        this.log = log;
        this.config = config;
        timer = new EngineTimer(worker, BETWEEN, this::tick);
    }

    /** Holds for the next look. */
    @Modified
    public void modified(Config now) {
        config = now;
    }

    /** Ends; what was told is remembered. */
    @Deactivate
    public void deactivate() {
        timer.end();
    }

    @Override
    public void changed(EngineStatus now) {
        timer.changed(now, false);
    }

    /** Looks if it is late enough. */
    void tick() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (now.toLocalTime().isBefore(EngineTimer.timeOfDay(config.time(), LAST))) {
            return;
        }
        try {
            warner.look(now.toLocalDate(), config);
        } catch (RuntimeException e) {
            // thrown on, it would end the timer for good
            log.error("what ends cannot be looked at", e);
        }
    }
}
