// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.remedy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.diagnosis.internal.Reason;

/**
 * Moves a decrypted file that is in SOFiE's way into the data folder, {@code diagnosis/aside}: only one that the trouble names, and only if the journal
 * has exactly its content. Nothing is deleted.
 */
final class MoveAside {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SofieDriver driver;
    private final Journal journal;
    private final Path folder;
    private final Clock clock;

    MoveAside(SofieDriver driver, Journal journal, Path folder, Clock clock) {
        this.driver = driver;
        this.journal = journal;
        this.folder = folder;
        this.clock = clock;
    }

    /** What became of it, in words, and whether it was done. */
    record Outcome(boolean done, Message told) {

        private static Outcome not(String code, Object... arguments) {
            return new Outcome(false, Message.of(code, arguments));
        }
    }

    Outcome run(Trouble trouble) {
        List<String> lines = Stream.concat(trouble.latest().stream(), trouble.first().stream()).map(Trouble.Place::text).toList();
        try {
            SofieDriver.Opened opened = driver.open();
            if (opened.busy().isPresent()) {
                return new Outcome(false, opened.busy().get());
            }
            try (SofieSession session = opened.session().orElseThrow()) {
                Optional<Path> named = session.received().stream().map(ReceivedFile::file)
                        .filter(file -> lines.stream().anyMatch(line -> names(line, file.getFileName().toString()))).findFirst();
                return named.isEmpty() ? Outcome.not("remedy.aside.none") : move(named.get());
            }
        } catch (SofieException e) {
            return new Outcome(false, e.told());
        } catch (JournalException e) {
            return new Outcome(false, e.told());
        } catch (IOException e) {
            return Outcome.not("remedy.aside.failed", Reason.of(e));
        }
    }

    private Outcome move(Path file) throws IOException, JournalException {
        String name = file.getFileName().toString();
        if (!fetched(name, Hashes.of(file))) {
            return Outcome.not("remedy.aside.unfetched", name);
        }
        Path target = Files.createDirectories(folder).resolve(STAMP.format(clock.instant()) + "-" + name);
        Files.move(file, target);
        return new Outcome(true, Message.of("remedy.aside.done", name, target));
    }

    /** Whether the name stands in the line by itself, not as a part of a longer one. */
    private static boolean names(String line, String name) {
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            int end = at + name.length();
            if ((at == 0 || !inName(line.charAt(at - 1))) && (end == line.length() || !inName(line.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inName(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '-' || sign == '.';
    }

    private boolean fetched(String name, String sha256) throws JournalException {
        JournalFilter filter = new JournalFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(),
                Optional.of(name));
        return journal.receptions(filter, PageRequest.newest(1000)).rows().stream().anyMatch(known -> known.file().sha256().equals(sha256));
    }
}
