// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the machine's clock can be right: not before the day SeCo was built, not before the journal was last written, and in a zone that
 * has Luxembourg's time. A wrong clock makes certificates fail and deadlines wrong.
 */
@Component(service = Check.class)
public final class ClockCheck implements Check {

    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");
    /** File servers stamp files with their own clock: a little ahead is no finding. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter BUILD = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    /** The journal's folder and the database in it. */
    private static final int DEPTH = 3;

    private final Clock clock;
    private final Path journal;
    private final Optional<Instant> built;

    /** Looks at the injected clock. */
    @Activate
    public ClockCheck(BundleContext context, @Reference DataFolder data, @Reference Clock clock) {
        this(context.getBundle().getVersion().getQualifier(), data, clock);
    }

    /** The qualifier is the time of the build in UTC, as the build writes it into the version; another text says nothing. */
    ClockCheck(String qualifier, DataFolder data, Clock clock) {
        this.clock = clock;
        journal = data.journal();
        built = buildTime(qualifier);
    }

    @Override
    public String id() {
        return "seco.clock";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        Instant now = clock.instant();
        ZoneId zone = clock.getZone();
        List<CheckResult> results = new ArrayList<>();
        built.filter(now::isBefore).ifPresent(time -> results.add(CheckResult.bad(
                Message.of("diagnosis.clock.before-build", shown(now), shown(time)), Message.of("diagnosis.clock.remedy"))));
        newest(results).filter(time -> now.plus(TOLERANCE).isBefore(time)).ifPresent(time -> results.add(CheckResult.bad(
                Message.of("diagnosis.clock.before-journal", shown(now), shown(time)), Message.of("diagnosis.clock.remedy"))));
        if (!zone.getRules().getOffset(now).equals(LUXEMBOURG.getRules().getOffset(now))) {
            results.add(CheckResult.warning(Message.of("diagnosis.clock.zone", zone, shown(now)),
                    Message.of("diagnosis.clock.zone.remedy")));
        }
        return results.isEmpty() ? List.of(CheckResult.good(Message.of("diagnosis.clock.good", shown(now), zone))) : List.copyOf(results);
    }

    /** When the journal was last written; a folder that cannot be read is a finding of its own. */
    private Optional<Instant> newest(List<CheckResult> results) {
        if (!Files.isDirectory(journal)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(journal, DEPTH)) {
            return files.filter(Files::isRegularFile).map(ClockCheck::written).flatMap(Optional::stream).max(Comparator.naturalOrder());
        } catch (IOException | UncheckedIOException | SecurityException e) {
            Exception failure = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
            results.add(new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("diagnosis.clock.journal-unreadable", journal,
                    Reason.of(failure)), Optional.empty()));
            return Optional.empty();
        }
    }

    /** Empty if the file went away meanwhile, as files of a database do. */
    private static Optional<Instant> written(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String shown(Instant time) {
        return SHOWN.format(LocalDateTime.ofInstant(time, clock.getZone()));
    }

    private static Optional<Instant> buildTime(String qualifier) {
        try {
            return Optional.of(LocalDateTime.parse(qualifier, BUILD).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
