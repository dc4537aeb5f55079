// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.install;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/** Finds the jar or class folder of this program. */
public final class OwnLocation {

    /** Where the classes are below a project folder, as a framework started from a workspace names it. */
    private static final List<String> CLASS_FOLDERS = List.of("", "target/classes", "bin");
    private static final String MAIN = "lu/seco/simulator/Main.class";

    private OwnLocation() {
    }

    /**
     * The entry for Java's class path.
     *
     * @throws IOException when it cannot be found
     */
    public static Path find() throws IOException {
        CodeSource source = OwnLocation.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IOException("the place of the program is not known to Java");
        }
        return find(source.getLocation());
    }

    /** The same for a given location; both encoded and plain URLs occur. */
    static Path find(URL location) throws IOException {
        for (Optional<Path> candidate : List.of(encoded(location), plain(location))) {
            if (candidate.isPresent()) {
                Optional<Path> found = classes(candidate.get().toAbsolutePath());
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IOException("the program is not found at " + location);
    }

    private static Optional<Path> classes(Path base) {
        if (Files.isRegularFile(base)) {
            return Optional.of(base);
        }
        return CLASS_FOLDERS.stream().map(base::resolve).map(Path::normalize).filter(folder -> Files.isRegularFile(folder.resolve(MAIN)))
                .findFirst();
    }

    private static Optional<Path> encoded(URL location) {
        try {
            return Optional.of(Path.of(location.toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Then the URL is a plain one, with blanks for example.
            return Optional.empty();
        }
    }

    private static Optional<Path> plain(URL location) {
        try {
            // Windows: /C:/folder is C:/folder.
            return Optional.of(Path.of(location.getPath().replaceFirst("^/(?=[A-Za-z]:)", "")));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
