// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the watched folders tell of a new file. Where they do not, files are found all the same, only later; on a share nothing follows from a try of
 * this machine.
 */
@Component(service = Check.class)
public final class EventsCheck implements Check {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final List<String> WATCHED = List.of("exchange.outbox", "exchange.staging.folder");

    private final DataFolder data;
    private final Settings settings;
    private final Canary canary;

    /** Tries the folders that are in force then. */
    @Activate
    public EventsCheck(@Reference DataFolder data, @Reference Settings settings) {
        this(data, settings, new Canary(WAIT));
    }

    EventsCheck(DataFolder data, Settings settings, Canary canary) {
        this.data = data;
        this.settings = settings;
        this.canary = canary;
    }

    @Override
    public String id() {
        return "seco.events";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = WATCHED.stream().flatMap(key -> settings.value(key).stream()).flatMap(String::lines)
                .filter(folder -> !folder.isBlank()).flatMap(this::folder).distinct().map(this::look).toList();
        return results.isEmpty() ? List.of(unknown(Message.of("diagnosis.events.none"))) : results;
    }

    /** Only what is there: what is missing is told by another check. */
    private Stream<Path> folder(String written) {
        try {
            return Stream.of(data.root().resolve(written.strip()).toAbsolutePath().normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private CheckResult look(Path folder) {
        try {
            if (canary.network(folder)) {
                return unknown(Message.of("diagnosis.events.network", folder));
            }
            return canary.heard(folder) ? CheckResult.good(Message.of("diagnosis.events.good", folder))
                    : CheckResult.warning(Message.of("diagnosis.events.deaf", folder), Message.of("diagnosis.events.remedy", folder));
        } catch (IOException | SecurityException e) {
            return unknown(Message.of("diagnosis.events.failed", folder, Reason.of(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown(Message.of("diagnosis.events.failed", folder, "interrupted"));
        }
    }

    private static CheckResult unknown(Message found) {
        return new CheckResult(CheckResult.Outcome.UNKNOWN, found, Optional.empty());
    }
}
