// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The provisional names under which {@link SafeFile} writes. Each carries the number of its process, so that what a killed process or a power cut left half
 * written can be told from what another process is writing at this moment, and be cleared away.
 */
public final class HalfFiles {

    private static final Pattern NAME = Pattern.compile("\\.seco-(\\d{1,18})-[0-9a-f-]{36}\\.part");

    private HalfFiles() {
    }

    /** A free provisional name beside the place. */
    static Path beside(Path target) {
        return target.resolveSibling(".seco-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".part");
    }

    /**
     * Removes what processes that have ended left half written in a folder of this machine and in the folders below it. Links are not followed; what cannot
     * be looked at or removed stays for the next time.
     *
     * @param without folders that are not looked into, because they are large and hold no such files
     * @return the files that are gone
     * @throws IOException if the folder cannot be read at all
     */
    public static List<Path> clear(Path folder, Set<Path> without) throws IOException {
        List<Path> gone = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return without.contains(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && left(file.getFileName().toString(), attributes.lastModifiedTime().toInstant()) && removed(file)) {
                    gone.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (file.equals(folder)) {
                    throw problem;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException problem) {
                return FileVisitResult.CONTINUE;
            }
        });
        return gone;
    }

    private static boolean left(String name, Instant changed) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && !WriterProcess.mayLive(Long.parseLong(parts.group(1)), changed);
    }

    private static boolean removed(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            // held by a scanner, say: it does no harm, and the next start tries again
            return false;
        }
    }
}
