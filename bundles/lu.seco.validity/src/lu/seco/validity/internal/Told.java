// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.io.SafeFile;
import org.osgi.service.log.Logger;

/**
 * Remembers in a small file what was told last of each thing: lines of thing, end (or nothing), step, day, separated by tabs, UTF-8. A file that cannot be
 * read counts as empty, so that something is told once too often rather than never. One thread at a time.
 */
final class Told {

    private static final int LARGEST = 1 << 20;
    private static final int MOST = 1_000;

    private final Path file;
    private final Logger log;
    private Map<String, Entry> entries;

    /**
     * What was told last of a thing.
     *
     * @param ends its end as it was then, ISO-8601; empty text if it had none
     * @param step the step, the smaller the more urgent
     * @param day when
     */
    record Entry(String ends, int step, LocalDate day) {
    }

    Told(Path file, Logger log) {
        this.file = file;
        this.log = log;
    }

    Optional<Entry> last(String item) {
        return Optional.ofNullable(known().get(item));
    }

    void put(String item, Entry entry) {
        known().put(item, entry);
    }

    /** Forgets all other things. */
    boolean keep(Set<String> items) {
        return known().keySet().retainAll(items);
    }

    /** Durable when it returns, if the file can be written. */
    void save() {
        String text = known().entrySet().stream().sorted(Map.Entry.comparingByKey()).limit(MOST).map(entry -> String.join("\t", entry.getKey(),
                entry.getValue().ends(), Integer.toString(entry.getValue().step()), entry.getValue().day().toString()) + "\n")
                .collect(Collectors.joining());
        try {
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log.warn("{} cannot be written, after a restart something may be told again: {}", file.getFileName(), e.toString());
        }
    }

    private Map<String, Entry> known() {
        if (entries == null) {
            entries = read();
        }
        return entries;
    }

    private Map<String, Entry> read() {
        Map<String, Entry> found = new HashMap<>();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        try (InputStream input = Files.newInputStream(file)) {
            String text = new String(input.readNBytes(LARGEST), StandardCharsets.UTF_8);
            text.lines().limit(MOST).map(line -> line.split("\t", -1)).filter(cells -> cells.length == 4).forEach(cells -> {
                try {
                    found.put(cells[0], new Entry(cells[1], Integer.parseInt(cells[2]), LocalDate.parse(cells[3])));
                } catch (DateTimeException | NumberFormatException e) {
                    // a line somebody spoilt: as if it had not been told
                    found.remove(cells[0]);
                }
            });
        } catch (IOException e) {
            log.warn("{} cannot be read, something may be told again: {}", file.getFileName(), e.toString());
        }
        return found;
    }
}
