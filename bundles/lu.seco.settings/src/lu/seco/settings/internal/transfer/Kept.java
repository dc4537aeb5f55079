// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;
import org.osgi.service.log.Logger;

/**
 * What stood there before an import: a folder below {@code configuration} in the data folder with a copy of each file, readable by its owner only, because
 * comments can hold anything. While an import goes on the file {@code pending} names that folder and the process; if it is found at a start of SeCo and that
 * process is gone, the import was cut off and what was there before is put back.
 *
 * @param folder the folder with the copies
 */
public record Kept(Path folder) {

    private static final String FOLDER = "configuration";
    private static final String PENDING = "pending";
    private static final String PLACES = "places.properties";
    private static final String ABSENT = "absent ";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    public Kept {
        Objects.requireNonNull(folder, "folder");
    }

    /**
     * Copies files, and marks that they are about to be changed.
     *
     * @param places by name
     */
    static Kept begin(Path root, Map<String, Path> places, Instant now) throws IOException {
        Path folder = fresh(root.resolve(FOLDER), STAMP.format(now));
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Path> entry : new TreeMap<>(places).entrySet()) {
            Path place = entry.getValue().toAbsolutePath();
            try {
                SafeFile.writeSecret(folder.resolve(flat(entry.getKey())), Files.readAllBytes(place));
                text.append(entry.getKey()).append(" = ").append(place).append('\n');
            } catch (NoSuchFileException e) {
                text.append(ABSENT).append(entry.getKey()).append(" = ").append(place).append('\n');
            }
        }
        SafeFile.writeSecret(folder.resolve(PLACES), text.toString().getBytes(StandardCharsets.UTF_8));
        SafeFile.writeSecret(root.resolve(FOLDER).resolve(PENDING), ("folder = " + folder.getFileName() + "\n" + self()).getBytes(StandardCharsets.UTF_8));
        return new Kept(folder);
    }

    private static Path fresh(Path parent, String name) throws IOException {
        SafeFile.secretFolder(parent);
        for (int number = 0;; number++) {
            Path folder = parent.resolve(number == 0 ? name : name + "-" + number);
            if (!Files.exists(folder)) {
                SafeFile.secretFolder(folder);
                return folder;
            }
        }
    }

    /** The import is whole: nothing is to be put back any more. */
    void done() throws IOException {
        Files.deleteIfExists(folder.resolveSibling(PENDING));
    }

    /** Puts everything back as it was. */
    void restore() throws IOException {
        KeyValueText places = KeyValueText.parse(Files.readString(folder.resolve(PLACES)));
        for (Line line : places.lines()) {
            Path place = Path.of(line.value());
            if (line.key().startsWith(ABSENT)) {
                Files.deleteIfExists(place);
            } else {
                Path target = Files.isSymbolicLink(place) ? place.toRealPath() : place;
                SafeFile.write(target, Files.readAllBytes(folder.resolve(flat(line.key()))));
            }
        }
        done();
    }

    /** To be called at the start, before the settings are read: undoes an import that was cut off. */
    public static void recover(Path root, Logger log) {
        Path pending = root.resolve(FOLDER).resolve(PENDING);
        try {
            if (!Files.exists(pending)) {
                return;
            }
            Map<String, String> said = new TreeMap<>();
            KeyValueText.parse(Files.readString(pending)).lines().forEach(line -> said.put(line.key(), line.value()));
            Path folder = pending.resolveSibling(Path.of(said.getOrDefault("folder", "")).getFileName());
            if (alive(said)) {
                return;
            }
            new Kept(folder).restore();
            log.warn("an import of the configuration was cut off; what was there before is back, from {}", folder);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            log.error("an import of the configuration was cut off, and what was there before cannot be put back; see {}: {}", pending, e.toString());
        }
    }

    /** Whether the process that imports is still at work: another one may start meanwhile. */
    private static boolean alive(Map<String, String> said) {
        String number = said.getOrDefault("process", "");
        Optional<ProcessHandle> process = number.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
        return process.filter(ProcessHandle::isAlive).map(Kept::started).filter(said.getOrDefault("started", "")::equals).isPresent();
    }

    private static String self() {
        return "process = " + ProcessHandle.current().pid() + "\nstarted = " + started(ProcessHandle.current()) + "\n";
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }

    private static String flat(String name) {
        return name.replace('/', '_');
    }
}
