// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What Linux tells of a process under {@code /proc} and Java does not: the whole command line (Java cuts it at one page, and a class path
 * is longer), the environment, and whether it is dead but not yet buried. Everything is empty on other systems and for processes that are
 * not ours to see.
 */
final class ProcFiles {

    private static final int MOST = 1_048_576;

    private final Path proc;

    ProcFiles(Path proc) {
        this.proc = proc;
    }

    /** Words of the command line, separated by blanks. */
    Optional<String> commandLine(long pid) {
        return read(pid, "cmdline").map(text -> text.replace('\0', ' ').strip()).filter(text -> !text.isEmpty());
    }

    /** Whether the environment the process was started with holds this variable with this value. */
    boolean hasVariable(long pid, String name, String value) {
        return read(pid, "environ").map(text -> ("\0" + text + "\0").contains("\0" + name + "=" + value + "\0")).orElse(false);
    }

    /** Whether the environment can be read at all. */
    boolean tellsEnvironment(long pid) {
        return read(pid, "environ").filter(text -> !text.isEmpty()).isPresent();
    }

    /** Whether it has ended and only waits for its parent to take note: where nobody does, it would seem alive for ever. */
    boolean dead(long pid) {
        return read(pid, "stat").map(text -> text.substring(text.lastIndexOf(')') + 1).strip()).filter(text -> text.startsWith("Z"))
                .isPresent();
    }

    /** When the machine was started. */
    Optional<Instant> machineStart() {
        return read(proc.resolve("stat")).flatMap(text -> text.lines().filter(line -> line.matches("btime \\d{1,12}")).findFirst())
                .map(line -> Instant.ofEpochSecond(Long.parseLong(line.substring("btime ".length()))));
    }

    private Optional<String> read(long pid, String name) {
        return read(proc.resolve(String.valueOf(pid)).resolve(name));
    }

    private static Optional<String> read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(new String(stream.readNBytes(MOST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // gone in the meantime, of another user, or another system: there is nothing to tell
            return Optional.empty();
        }
    }
}
