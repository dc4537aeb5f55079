// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.settings.KeyValueText;
import org.osgi.service.log.Logger;

/**
 * Looks into folders of others: bounded, interruptible, and nothing of it changes anything. A folder that cannot be read looks like an empty one; the
 * log says so.
 */
final class Glance {

    /** Entries of one folder that are looked at; an installation has a handful. */
    private static final int MOST_ENTRIES = 2_000;
    /** Files that one pattern may give. */
    private static final int MOST_FOUND = 200;
    /** Bytes of one property file. */
    private static final int LARGEST_TEXT = 64 * 1_024;

    private final Logger log;

    Glance(Logger log) {
        this.log = log;
    }

    /** The entries of a folder, in the order of their names. */
    List<Path> entries(Path folder) throws InterruptedException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("interrupted in " + folder);
                }
                entries.add(entry);
                if (entries.size() >= MOST_ENTRIES) {
                    log.info("only the first {} entries of {} are looked at", MOST_ENTRIES, folder);
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            log.info("{} cannot be looked at: {}", folder, e.toString());
        }
        entries.sort(null);
        return entries;
    }

    /** Folders in a folder; links are not followed. */
    List<Path> folders(Path folder) throws InterruptedException {
        return entries(folder).stream().filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)).toList();
    }

    /** How many files lie in a folder, hidden ones apart. */
    int files(Path folder) throws InterruptedException {
        return (int) entries(folder).stream().filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).count();
    }

    /**
     * What is there.
     *
     * @param pattern path below the root, its parts separated by slashes, each a glob pattern; case does not matter in one with a wild card
     */
    List<Path> find(Path root, String pattern) throws InterruptedException {
        List<Path> found = List.of(root);
        for (String part : pattern.split("/")) {
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                next.addAll(part(folder, part));
            }
            found = next.stream().limit(MOST_FOUND).toList();
        }
        return found;
    }

    private List<Path> part(Path folder, String part) throws InterruptedException {
        if (!part.matches(".*[*?{\\[].*")) {
            Path path = folder.resolve(part);
            return Files.exists(path) ? List.of(path) : List.of();
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + part.toLowerCase(Locale.ROOT));
        return entries(folder).stream()
                .filter(entry -> matcher.matches(folder.getFileSystem().getPath(entry.getFileName().toString().toLowerCase(Locale.ROOT)))).toList();
    }

    /** The lines {@code key = value} of a small property file; its escapes stay as they are. */
    Optional<KeyValueText> properties(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_TEXT) {
                return Optional.empty();
            }
            try (InputStream stream = Files.newInputStream(file)) {
                // whatever the character set: keys, hosts and numbers are plain ASCII
                return Optional.of(KeyValueText.parse(new String(stream.readNBytes(LARGEST_TEXT), StandardCharsets.ISO_8859_1)));
            }
        } catch (IOException e) {
            log.info("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }
}
