// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.OsFamily;

/** Finds programs the way the system will find them for the script. */
final class Programs {

    private final Map<String, String> environment;
    private final List<String> endings;

    /**
     * @param environment variables as the script will see them
     * @param os family of the system
     */
    Programs(Map<String, String> environment, OsFamily os) {
        this.environment = new HashMap<>();
        environment.forEach((name, value) -> this.environment.put(name.toUpperCase(Locale.ROOT), value));
        endings = os == OsFamily.WINDOWS ? List.of("", ".exe", ".cmd", ".bat", ".com") : List.of("");
    }

    static Programs of(Descriptor descriptor) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(descriptor.environment());
        return new Programs(environment, descriptor.os());
    }

    /** Where a program is: a path, or in one of the folders of the search path. */
    Optional<Path> find(String program) {
        if (program.contains("/") || program.contains("\\")) {
            return executable(program);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> executable(folder + File.separator + program))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A variable by its name in upper case. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Path> executable(String program) {
        try {
            return endings.stream().map(ending -> Path.of(program + ending))
                    .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path)).findFirst();
        } catch (InvalidPathException e) {
            // what is no path is no program either
            return Optional.empty();
        }
    }
}
