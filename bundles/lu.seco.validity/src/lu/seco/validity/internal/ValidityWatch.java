// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import lu.seco.core.DataFolder;
import lu.seco.core.Texts;
import lu.seco.core.exchange.DailyTime;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineTimer;
import lu.seco.core.exchange.EngineWatch;
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
public final class ValidityWatch extends EngineWatch<ValidityWatch.Config> {

    /** Name of the file in the data folder that remembers what was told. */
    static final String FILE = "validity.told";

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final Warner warner;
    private final Clock clock;
    private final Logger log;

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
        super(worker, BETWEEN, false, config);
        this.warner = warner;
        this.clock = clock;
        this.log = log;
    }

    /** Holds for the next look. */
    @Modified
    public void modified(Config now) {
        configure(now);
    }

    /** Ends; what was told is remembered. */
    @Deactivate
    public void deactivate() {
        end();
    }

    /** Looks if it is late enough. */
    @Override
    protected void look() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (DailyTime.of(config().time()).reached(now)) {
            warner.look(now.toLocalDate(), config());
        }
    }

    @Override
    protected void failed(Exception failure) {
        log.error("what ends cannot be looked at", failure);
    }
}
