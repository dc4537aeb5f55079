// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.exchange.DailyTime;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineTimer;
import lu.seco.core.exchange.EngineWatch;
import lu.seco.core.io.SafeFile;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.Updates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Looks for updates by itself if the settings want that, while an engine works: once a day or once a week, from the time of day that is set; a day that was
 * missed is made up for. Tells of each version once and installs nothing.
 */
@Component(service = EngineListener.class, configurationPid = UpdateSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class UpdateSchedule extends EngineWatch<UpdateSchedule.Config> {

    /** Name of the file in the data folder with the day of the last look and the version that was told. */
    static final String FILE = "update.looked";
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final int WEEK = 7;
    private static final int MOST_BYTES = 1_000;

    private final Updates updates;
    private final Notifier notifier;
    private final Path file;
    private final Clock clock;
    private final Logger log;

    /** Keys of {@link UpdateSettings}. */
    public @interface Config {

        /** {@code never}, {@code daily} or {@code weekly}. */
        String check() default UpdateSettings.NEVER;

        /** Time of day from which it is looked, {@code HH:mm}. */
        String time() default UpdateSettings.TIME;
    }

    @Activate
    public UpdateSchedule(@Reference Updates updates, @Reference Notifier notifier, @Reference DataFolder data, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log, Config config) {
        super(EngineTimer.worker("SeCo updates"), BETWEEN, false, config);
        this.updates = updates;
        this.notifier = notifier;
        this.file = data.root().resolve(FILE);
        this.clock = clock;
        this.log = log;
    }

    /** Holds for the next look. */
    @Modified
    public void modified(Config now) {
        configure(now);
    }

    @Deactivate
    public void deactivate() {
        end();
    }

    /**
     * The last look.
     *
     * @param day when
     * @param told the version that was told last; empty text for none
     */
    private record Looked(LocalDate day, String told) {
    }

    /** Looks if it is time. */
    @Override
    protected void look() throws IOException {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        Optional<Looked> last = last();
        if (due(now, last.map(Looked::day))) {
            look(now.toLocalDate(), last.map(Looked::told).orElse(""));
        }
    }

    @Override
    protected void failed(Exception failure) {
        log.error("updates cannot be looked for by the schedule", failure);
    }

    private boolean due(ZonedDateTime now, Optional<LocalDate> last) {
        Config set = config();
        if (set.check().equals(UpdateSettings.NEVER) || !DailyTime.of(set.time()).reached(now)) {
            return false;
        }
        int days = set.check().equals(UpdateSettings.WEEKLY) ? WEEK : 1;
        // a day in the future was written by a wrong clock
        return last.filter(day -> day.plusDays(days).isAfter(now.toLocalDate()) && !day.isAfter(now.toLocalDate())).isEmpty();
    }

    private void look(LocalDate today, String told) throws IOException {
        UpdateCheck check = updates.check().join();
        String version = check.available().map(found -> found.version()).orElse(told);
        if (check.available().isPresent() && !version.equals(told)) {
            notifier.tell(new Notice(Notice.Level.INFORMATION, check.told(), Optional.empty()));
        }
        SafeFile.write(file, (today + " " + version + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Looked> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = new String(SafeFile.read(file, MOST_BYTES), StandardCharsets.UTF_8).strip().split(" ", 2);
        try {
            return Optional.of(new Looked(LocalDate.parse(parts[0]), parts.length == 2 ? parts[1] : ""));
        } catch (DateTimeException e) {
            log.warn("{} is not what was written there: it begins anew", file);
            return Optional.empty();
        }
    }
}
