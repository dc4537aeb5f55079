// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The rotated logs beside the current one. */
final class LogFiles {

    private static final Pattern PACKED = Pattern.compile("(?i).*\\.(gz|zip|bz2|xz|7z|zst)");

    private final Path current;
    private final PathMatcher rotated;

    LogFiles(AuditSettings settings) {
        current = settings.file();
        rotated = current.getFileSystem().getPathMatcher("glob:" + settings.rotated());
    }

    Path current() {
        return current;
    }

    /** Rotated logs, oldest first. */
    List<Sibling> siblings() throws IOException {
        List<Sibling> siblings = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(current.getParent())) {
            for (Path path : folder) {
                if (!path.equals(current) && rotated.matches(path.getFileName()) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    siblings.add(new Sibling(path, Files.getLastModifiedTime(path).toInstant()));
                }
            }
        } catch (NoSuchFileException e) {
            // an installation that has never run has no folder of logs yet; a rotated log cannot vanish while nobody writes
            return List.of();
        }
        siblings.sort(Comparator.comparing(Sibling::modified).thenComparing(Sibling::path));
        return siblings;
    }

    /**
     * One rotated log.
     *
     * @param path where it is
     * @param modified when it was last written
     */
    record Sibling(Path path, Instant modified) {

        /** Whether it is compressed, so that its lines cannot be read. */
        boolean packed() {
            return PACKED.matcher(path.getFileName().toString()).matches();
        }
    }
}
