// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.seco.core.io.SafeFile;
import org.osgi.service.log.Logger;

/**
 * Remembers in a small file what was told on which day: lines of day, tab, thing, UTF-8. What was not told for long is forgotten. A file that cannot be
 * read counts as empty, so that something is told once too often rather than never. One thread at a time.
 */
final class Told {

    private static final int LARGEST = 4 << 20;
    private static final int MOST = 20_000;
    private static final int KEPT_DAYS = 60;

    private final Path file;
    private final Logger log;
    private Map<String, LocalDate> days;

    Told(Path file, Logger log) {
        this.file = file;
        this.log = log;
    }

    /** Whether a thing was told on a day, or within so many days before it. A day later than that, as after a wrong clock, does not count. */
    boolean was(String thing, LocalDate today, int within) {
        LocalDate day = known().get(thing);
        return day != null && !day.isAfter(today) && !day.isBefore(today.minusDays(within));
    }

    /** Remembers that things are told on a day; durable when it returns, if the file can be written. */
    void add(Collection<String> things, LocalDate today) {
        if (things.isEmpty()) {
            return;
        }
        Map<String, LocalDate> all = known();
        things.forEach(thing -> all.put(thing, today));
        all.values().removeIf(day -> day.isBefore(today.minusDays(KEPT_DAYS)) || day.isAfter(today));
        if (all.size() > MOST) {
            List<String> oldest = all.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey)
                    .limit((long) all.size() - MOST).toList();
            oldest.forEach(all::remove);
        }
        String text = all.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> entry.getValue() + "\t" + entry.getKey() + "\n")
                .collect(Collectors.joining());
        try {
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log.warn("{} cannot be written, after a restart something may be told again: {}", file.getFileName(), e.toString());
        }
    }

    private Map<String, LocalDate> known() {
        if (days == null) {
            days = read();
        }
        return days;
    }

    private Map<String, LocalDate> read() {
        Map<String, LocalDate> found = new HashMap<>();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            text.lines().map(line -> line.split("\t", 2)).filter(cells -> cells.length == 2).limit(MOST).forEach(cells -> put(found, cells));
        } catch (IOException e) {
            log.warn("{} cannot be read, something may be told again: {}", file.getFileName(), e.toString());
        }
        return found;
    }

    private static void put(Map<String, LocalDate> found, String[] cells) {
        try {
            found.put(cells[1], LocalDate.parse(cells[0]));
        } catch (DateTimeException e) {
            // a line somebody spoilt: as if it had not been told
            found.remove(cells[1]);
        }
    }
}
