// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of the database and its neighbours: a new one is made beside it and takes its place only when it is whole, a damaged one is kept.
 *
 * @param journal the journal's folder
 */
record DatabaseFolder(Path journal) {

    /** Inside the database's folder, so that it goes with it when that is put aside. */
    private static final String MARK = "seco.damaged";
    /** How the names of those begin that were put aside. */
    static final String DAMAGED = "derby.damaged-";
    private static final Pattern LOG = Pattern.compile("log\\d+\\.dat");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    Path home() {
        return journal.resolve("derby").toAbsolutePath();
    }

    /** Where a new database is made: a power cut in between must not leave half of one under the final name. */
    Path fresh() {
        return journal.resolve("derby.new").toAbsolutePath();
    }

    /**
     * Why the database need not even be opened; empty if nothing speaks against it. Derby would make a new log where the old one is gone, and
     * take pages for good whose changes were only in the log.
     */
    Optional<String> lost() throws IOException {
        Path home = home();
        if (!Files.exists(home)) {
            return EventFiles.hold(journal) ? Optional.of(home.getFileName() + ": missing") : Optional.empty();
        }
        if (Files.exists(home.resolve(MARK))) {
            String told = Files.readString(home.resolve(MARK), StandardCharsets.UTF_8);
            return Optional.of(told.isBlank() ? MARK : told);
        }
        for (String needed : List.of("service.properties", "seg0", "log", "log/log.ctrl")) {
            if (!Files.exists(home.resolve(needed))) {
                return Optional.of(needed + ": missing");
            }
        }
        try (Stream<Path> logs = Files.list(home.resolve("log"))) {
            return logs.anyMatch(file -> LOG.matcher(file.getFileName().toString()).matches()) ? Optional.empty() : Optional.of("log: empty");
        }
    }

    /** The next start builds the database again. */
    void markDamaged(String reason) throws IOException {
        Path mark = home().resolve(MARK);
        if (!Files.exists(mark)) {
            Files.writeString(mark, reason, StandardCharsets.UTF_8);
            Durable.syncFile(mark);
            Durable.syncFolder(home());
        }
    }

    /** Keeps a damaged database under a name that says what it is; empty if there is none. */
    Optional<Path> putAside(Clock clock) throws IOException {
        if (!Files.exists(home())) {
            return Optional.empty();
        }
        String name = DAMAGED + STAMP.withZone(clock.getZone()).format(clock.instant());
        Path aside = journal.resolve(name).toAbsolutePath();
        for (int n = 2; Files.exists(aside); n++) {
            aside = journal.resolve(name + "-" + n).toAbsolutePath();
        }
        Durable.rename(home(), aside);
        return Optional.of(aside);
    }

    /** What an earlier try has left. */
    void clearFresh() throws IOException {
        Path folder = fresh();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
