// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.util.Arrays;
import java.util.Locale;

/** How the window begins. */
public enum StartMode {
    /** In sight. */
    WINDOW,
    /** In the task bar. */
    MINIMISED,
    /** Only the sign in the tray. */
    SILENT;

    /** What stands in the settings; in sight for anything else. */
    public static StartMode of(String value) {
        return Arrays.stream(values()).filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value)).findFirst().orElse(WINDOW);
    }

    /** What is possible: without a tray that surely shows, a window that is nowhere could not be found again. */
    public StartMode within(boolean trayShows) {
        return this == SILENT && !trayShows ? MINIMISED : this;
    }
}
