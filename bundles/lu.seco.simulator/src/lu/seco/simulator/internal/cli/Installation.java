// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import lu.seco.simulator.internal.batch.Home;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;
import lu.seco.simulator.internal.settings.SettingsException;
import lu.seco.simulator.internal.settings.SettingsFile;

/** Finds the installation a command works on, and its settings. */
final class Installation {

    private Installation() {
    }

    /** The root from {@code --root}, or from the system property that the scripts set. */
    static Path root(Arguments arguments) throws UsageException {
        String root = arguments.option("--root").orElse(System.getProperty("sofie.home", ""));
        if (root.isEmpty()) {
            throw new UsageException("option --root is missing");
        }
        return path(root);
    }

    static Path path(String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + text);
        }
    }

    /** Settings from file and environment. */
    static Settings settings(Path root) throws UsageException {
        Path file = root.resolve(SettingsFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no installation at " + root);
        }
        try {
            return new Settings(SettingsFile.read(file), System.getenv());
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        } catch (IOException e) {
            throw new UsageException("the settings cannot be read: " + e.getMessage());
        }
    }

    /** The installation of a user, who is named by an option or by the parameter that the scripts pass. */
    static Home home(Path root, Arguments arguments, Settings settings) throws UsageException {
        String byScript = arguments.option(settings.text(Key.PARAMETER_USER)).orElse(Home.DEFAULT_USER);
        return home(root, arguments.option("--user").orElse(byScript), settings);
    }

    static Home home(Path root, String user, Settings settings) throws UsageException {
        try {
            return new Home(root, user, settings);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
