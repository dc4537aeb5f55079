// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import lu.seco.core.io.SafeFile;
import org.osgi.service.log.Logger;

/** When deliveries of the last hour went, kept in a file so that a program that starts again and again is no storm either. */
final class Sent {

    private static final int MOST = 1_000;

    private final Path file;
    private final Logger log;
    private final Deque<Instant> times = new ArrayDeque<>();

    Sent(Path file, Logger log) {
        this.file = file;
        this.log = log;
    }

    void load() {
        try {
            if (Files.isRegularFile(file) && Files.size(file) < MOST * 20L) {
                Files.readString(file, StandardCharsets.US_ASCII).lines().map(Long::valueOf).map(Instant::ofEpochMilli).forEach(times::add);
            }
        } catch (IOException | NumberFormatException e) {
            log.warn("{} cannot be read; the limit of deliveries begins anew: {}", file, e.getClass().getSimpleName());
            times.clear();
        }
    }

    void add(Instant now) {
        times.add(now);
        while (times.size() > MOST) {
            times.remove();
        }
        try {
            SafeFile.writeSecretWithFolder(file, times.stream().map(time -> Long.toString(time.toEpochMilli())).collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            log.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    /** When the next delivery may go. */
    Instant next(int limit, Instant now) {
        // times in the future are of a clock that was put back
        times.removeIf(time -> time.isAfter(now) || !time.plus(Timing.HOUR).isAfter(now));
        return times.size() < limit ? now : times.stream().skip(times.size() - (long) limit).findFirst().orElse(now).plus(Timing.HOUR);
    }
}
