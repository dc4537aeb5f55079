// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How this workbench is started: the script beside the product, and the data folder it works in.
 *
 * @param script the launcher script
 * @param data the data folder
 */
record LaunchCommand(Path script, Path data) {

    LaunchCommand {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(data, "data");
    }

    /** The one of this installation. */
    static LaunchCommand of(Path installation, Path data, boolean windows) {
        return new LaunchCommand(installation.resolve(windows ? "seco-workbench.bat" : "seco-workbench"), data);
    }

    /** Program and arguments. */
    List<String> words() {
        return List.of(script.toString(), "--data=" + data);
    }
}
