// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/** Where this program lies and what it works in. */
public final class Installation {

    private Installation() {
    }

    /** How this system starts programs at log-in; empty where this one was not started by its script. */
    static Optional<Autostart> autostart() {
        boolean windows = Platform.OS_WIN32.equals(Platform.getOS());
        return path(Platform.getInstallLocation()).flatMap(home -> path(Platform.getInstanceLocation())
                .map(data -> LaunchCommand.of(home, data, windows))).filter(command -> Files.isRegularFile(command.script()))
                .map(command -> windows ? new WindowsAutostart(new SystemPrograms(), command) : linux(command));
    }

    /** What opens a window on another data folder; empty where this one was not started by its script. */
    public static Optional<List<String>> launcher(Path data) {
        return home().map(home -> LaunchCommand.of(home, data, Platform.OS_WIN32.equals(Platform.getOS())))
                .filter(command -> Files.isRegularFile(command.script())).map(LaunchCommand::words);
    }

    /** Where this program lies. */
    public static Optional<Path> home() {
        return path(Platform.getInstallLocation());
    }

    /** The data folder in which it works. */
    public static Optional<Path> data() {
        return path(Platform.getInstanceLocation());
    }

    private static Autostart linux(LaunchCommand command) {
        return new LinuxAutostart(LinuxAutostart.configuration(Optional.ofNullable(System.getenv("XDG_CONFIG_HOME")),
                Path.of(System.getProperty("user.home"))), command);
    }

    private static Optional<Path> path(Location location) {
        if (location == null || location.getURL() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URIUtil.toURI(location.getURL())));
        } catch (URISyntaxException e) {
            ILog.of(Installation.class).error("not a folder: " + location.getURL(), e);
            return Optional.empty();
        }
    }
}
