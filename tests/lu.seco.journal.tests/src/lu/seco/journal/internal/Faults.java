// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What bad disks, power cuts and people do to a database. */
final class Faults {

    private static final int PAGE = 8192;

    private Faults() {
    }

    /** The files of a folder, largest first. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed()).toList();
        }
    }

    static void garbageEverywhere(Path folder) throws IOException {
        for (Path file : files(folder)) {
            byte[] bytes = new byte[(int) Files.size(file)];
            new Random(7).nextBytes(bytes);
            Files.write(file, bytes);
        }
    }

    /** Bytes in the middle of every page but the first of each file. */
    static void garbageInPages(Path folder) throws IOException {
        for (Path file : files(folder)) {
            try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
                for (long at = PAGE; at + PAGE <= pages.length(); at += PAGE) {
                    pages.seek(at + PAGE / 2);
                    pages.write("garbage where a row was".getBytes());
                }
            }
        }
    }

    /** The last page of every file is torn. */
    static void tornLastPages(Path folder) throws IOException {
        for (Path file : files(folder)) {
            truncate(file, PAGE / 2);
        }
    }

    static void truncate(Path file, long bytes) throws IOException {
        try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
            torn.setLength(Math.max(0, torn.length() - bytes));
        }
    }

    /** The database as a power cut would leave it at this moment. */
    static void crashImage(Path database, Path target) throws IOException {
        EmptyDatabase.copy(database, target);
        Files.deleteIfExists(target.resolve("db.lck"));
        Files.deleteIfExists(target.resolve("dbex.lck"));
    }

    static void put(Path image, Path database) throws IOException {
        EmptyDatabase.delete(database);
        EmptyDatabase.copy(image, database);
    }
}
