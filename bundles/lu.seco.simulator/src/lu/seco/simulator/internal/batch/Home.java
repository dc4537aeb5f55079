// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/**
 * Where everything of an installation is.
 *
 * @param root the SOFIE_HOME (SOFiE help, Directory_Structure)
 * @param user 9 digits
 * @param settings the folder names
 */
public record Home(Path root, String user, Settings settings) {

    /** The user when none is named. */
    public static final String DEFAULT_USER = "999900203";

    /** The settings that name a folder of a user's files. */
    public static final List<Key> FOLDERS = List.of(Key.FOLDER_OUT, Key.FOLDER_CRYPTED, Key.FOLDER_SENT, Key.FOLDER_ARCHIVE, Key.FOLDER_NOK,
            Key.FOLDER_RECEIVED, Key.FOLDER_DECRYPTED);

    public Home {
        Objects.requireNonNull(settings);
        root = root.toAbsolutePath().normalize();
        if (!user.matches("\\d{9}")) {
            throw new IllegalArgumentException("a user has 9 digits");
        }
    }

    /** The folder that a setting names. */
    public Path folder(Key key) {
        return root.resolve(settings.text(key).replace("{user}", user));
    }

    /** The file that a setting names. */
    public Path file(Key key) {
        return folder(key);
    }

    /** The user's own folder. */
    public Path data() {
        return root.resolve("data").resolve(user);
    }

    /** The saved password (SOFiE help, Passwords_Management). */
    public Path passwords() {
        return data().resolve("passwords");
    }

    /** The folder of the simulator's own marks. */
    public Path state() {
        return root.resolve(".simulator").resolve(user);
    }

    /** The version of the JARs that batch mode uses. */
    public Path version() {
        return root.resolve("lib").resolve("version.txt");
    }
}
