// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.core.journal.JournalException;

/** The database of a new journal, made once for all tests of this process. */
final class EmptyDatabase {

    private static Path made;

    private EmptyDatabase() {
    }

    static synchronized void copyTo(Path target) throws IOException, JournalException {
        if (made == null) {
            made = make();
        }
        copy(made, target);
    }

    private static Path make() throws IOException, JournalException {
        Path root = Files.createTempDirectory("journal");
        try (JournalHouse house = new JournalHouse(root)) {
            house.open();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
        return root.resolve("journal").resolve("derby");
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
