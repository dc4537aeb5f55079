// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.open;

import java.nio.file.Path;

/** Opens a file with the program the system has for it. A service of this type takes the place of the system's way. */
@FunctionalInterface
public interface Launcher {

    /** False if no program was found. Called on the thread of the user interface. */
    boolean launch(Path file);
}
