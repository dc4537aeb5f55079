// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.util.Locale;
import lu.seco.ui.internal.home.Home;

/** What the sign in the tray says; each has a shape of its own. */
enum TraySign {
    IDLE, BUSY, PAUSED, PASSIVE, PROBLEM;

    static TraySign of(Home home) {
        if (home.severity() == Home.Severity.PROBLEM || home.mode() == Home.Mode.ABSENT || home.mode() == Home.Mode.LOST) {
            return PROBLEM;
        }
        if (home.running()) {
            return BUSY;
        }
        return switch (home.mode()) {
            case PAUSED -> PAUSED;
            case PASSIVE -> PASSIVE;
            case WORKING, ABSENT, LOST -> IDLE;
        };
    }

    /** The file with its picture. */
    String picture() {
        return "tray/" + name().toLowerCase(Locale.ROOT);
    }
}
