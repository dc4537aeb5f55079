// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.DataFolder;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;
import lu.seco.core.settings.Settings;

/**
 * What the installation descriptor says about files of SOFiE that show what ends. {@code certificate.file.<n>} name
 * certificates; relative ones lie below the root. SOFiE's public help names {@code data/<user>/passwords} among what changes with a password.
 */
final class SofieFiles {

    private static final int LARGEST = 1_000_000;
    private static final int MOST = 20;
    private static final String PASSWORDS = "data/{user}/passwords";

    private final DataFolder data;
    private final Settings settings;

    SofieFiles(DataFolder data, Settings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** The certificates that the descriptor names; none if there is no descriptor. */
    List<Path> certificates() {
        return keys().entrySet().stream().filter(entry -> entry.getKey().matches("certificate\\.file\\.\\d{1,4}")).sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> place(entry.getValue()).stream()).limit(MOST).toList();
    }

    /**
     * When a file was written last that changes with the password.
     *
     * @param named the file; empty text for the one that SOFiE's public help names
     */
    Optional<Instant> passwordWritten(String named) {
        return place(named.isBlank() ? PASSWORDS : named).filter(Files::isRegularFile).flatMap(file -> {
            try {
                return Optional.of(Files.getLastModifiedTime(file).toInstant());
            } catch (IOException e) {
                // as if it were not there: then a person has to record the day
                return Optional.empty();
            }
        });
    }

    private Optional<Path> place(String written) {
        Map<String, String> keys = keys();
        String root = keys.getOrDefault("root", "");
        String file = written.replace("{root}", root).replace("{user}", keys.getOrDefault("user", ""));
        try {
            Path path = Path.of(file);
            return path.isAbsolute() ? Optional.of(path) : root.isBlank() ? Optional.empty() : Optional.of(Path.of(root).resolve(path));
        } catch (InvalidPathException e) {
            // the checks of the installation tell of a descriptor that cannot be used
            return Optional.empty();
        }
    }

    private Map<String, String> keys() {
        try {
            Path file = data.root().resolve(settings.value("sofie.descriptor").filter(name -> !name.isBlank()).orElse("sofie.properties"));
            if (!Files.isRegularFile(file)) {
                return Map.of();
            }
            try (InputStream input = Files.newInputStream(file)) {
                String text = new String(input.readNBytes(LARGEST), StandardCharsets.UTF_8);
                return KeyValueText.parse(text).lines().stream().collect(Collectors.toMap(Line::key, Line::value, (first, second) -> first));
            }
        } catch (IOException | InvalidPathException e) {
            return Map.of();
        }
    }
}
