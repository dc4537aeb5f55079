// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * Where the program is installed.
 *
 * @param folder the folder that holds {@code plugins} and {@code p2}
 * @param profile name of the p2 profile
 */
public record Place(Path folder, String profile) {

    /** What p2 writes to. */
    private static final List<String> WRITTEN = List.of("", "plugins", "features", "configuration", "p2/org.eclipse.equinox.p2.engine/profileRegistry");

    public Place {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(profile, "profile");
    }

    /** Whether p2 installed the program here; one that was started from a development environment cannot be updated. */
    public boolean installed() {
        return Files.isDirectory(registry());
    }

    /** Where p2 keeps the states of the profile. */
    Path registry() {
        return data().resolve("org.eclipse.equinox.p2.engine").resolve("profileRegistry").resolve(profile + ".profile");
    }

    /** Where p2 keeps what it knows. */
    public Path data() {
        return folder.resolve("p2");
    }

    /** The repositories in which p2 keeps the parts that are installed: bundles and features, and archives of files that lie beside the program. */
    URI[] pools() {
        return new URI[] {folder.toUri(), data().resolve("org.eclipse.equinox.p2.core").resolve("cache").toUri()};
    }

    /** Why the program cannot be changed by who runs this. Rights alone say little, on Windows and on shares, so it is tried. */
    public Optional<Message> hindrance(String user) {
        if (!installed()) {
            return Optional.of(Message.of("update.not.installed", folder));
        }
        for (String name : WRITTEN) {
            Path tried = folder.resolve(name);
            try {
                Files.delete(Files.createTempFile(tried, ".seco-", ".try"));
            } catch (IOException e) {
                return Optional.of(Message.of("update.readonly", tried, user));
            }
        }
        return Optional.empty();
    }
}
