// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import lu.seco.simulator.internal.batch.Home;
import lu.seco.simulator.internal.install.Installer;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;
import lu.seco.simulator.internal.settings.SettingsException;
import lu.seco.simulator.internal.settings.SettingsFile;

/** {@code install}: creates an installation, adds a user to one, or changes its settings. */
public final class InstallCommand {

    private final Console console;

    public InstallCommand(Console console) {
        this.console = console;
    }

    /** Runs the command; returns the exit code. */
    public int execute(Arguments arguments) throws UsageException {
        Path root = Installation.path(arguments.root());
        String user = arguments.option("--user").orElse(Home.DEFAULT_USER);
        List<String> assignments = arguments.options("--set");
        arguments.end();
        try {
            Map<Key, String> values = values(root, assignments);
            Home home = Installation.home(root, user, new Settings(values, Map.of()));
            new Installer(home).install(SettingsFile.text(values));
            console.out("installed at " + home.root());
            return 0;
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        } catch (IOException e) {
            console.err("failed: " + e);
            return 1;
        }
    }

    private static Map<Key, String> values(Path root, List<String> assignments) throws IOException, SettingsException {
        Path file = root.resolve(SettingsFile.NAME);
        Map<Key, String> values = Files.exists(file) ? SettingsFile.read(file) : new EnumMap<>(Key.class);
        for (String assignment : assignments) {
            SettingsFile.put(values, assignment, "--set");
        }
        return values;
    }
}
