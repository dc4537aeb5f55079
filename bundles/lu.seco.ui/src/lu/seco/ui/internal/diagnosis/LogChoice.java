// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of the files and folders that somebody brought is read: one bad file among them does not keep the others from being looked at. Looks at the
 * disk, so it is never made on the thread of the user interface; ends early when the calling thread is interrupted.
 *
 * @param files what can be read, at most {@link #MOST}, the newest of them
 * @param bytes how much that is
 * @param unread files and folders that cannot be read, or are not there any more
 * @param cut whether there were more files than are read
 */
record LogChoice(List<Path> files, long bytes, List<Path> unread, boolean cut) {

    /** So many files are read at most. */
    static final int MOST = 1_000;
    private static final int DEPTH = 3;
    private static final int MOST_UNREAD = 10_000;

    LogChoice {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /** Looks through folders, three levels deep, and tries whether each file can be opened. */
    static LogChoice of(List<Path> brought) throws IOException {
        Search search = new Search();
        for (Path path : new LinkedHashSet<>(brought)) {
            // what somebody chose may be a link; what is inside a folder is taken as it stands
            Files.walkFileTree(Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path, Set.<FileVisitOption>of(), DEPTH, search);
        }
        return search.result();
    }

    /** A file and its day. */
    private record Dated(Path file, FileTime time, long size) {
    }

    /** Goes through a folder and keeps the newest files. */
    private static final class Search extends SimpleFileVisitor<Path> {

        private final NavigableSet<Dated> newest = new TreeSet<>(Comparator.comparing(Dated::time).thenComparing(Dated::file));
        private final Set<Path> unread = new LinkedHashSet<>();
        private boolean cut;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isDirectory()) {
                // a folder below the deepest level
                return next();
            }
            if (attributes.isRegularFile()) {
                newest.add(new Dated(file, attributes.lastModifiedTime(), attributes.size()));
                if (newest.size() > MOST) {
                    newest.pollFirst();
                    cut = true;
                }
            }
            return next();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            note(file);
            return next();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException why) {
            if (why != null) {
                note(folder);
            }
            return next();
        }

        private void note(Path file) {
            if (unread.size() < MOST_UNREAD) {
                unread.add(file);
            }
        }

        private static FileVisitResult next() {
            return Thread.currentThread().isInterrupted() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private LogChoice result() {
            List<Path> files = new ArrayList<>();
            long bytes = 0;
            for (Dated one : newest) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                if (opens(one.file())) {
                    files.add(one.file());
                    bytes += one.size();
                } else {
                    note(one.file());
                }
            }
            return new LogChoice(files, bytes, new ArrayList<>(unread), cut);
        }

        /** The rights alone do not tell: another program may keep it to itself. */
        private static boolean opens(Path file) {
            try (InputStream input = Files.newInputStream(file)) {
                return input != null;
            } catch (IOException e) {
                // told by the caller, with its name
                return false;
            }
        }
    }
}
