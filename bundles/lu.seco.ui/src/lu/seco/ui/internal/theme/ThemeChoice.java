// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.theme;

import java.util.Arrays;
import java.util.Locale;

/** Light or dark, or as the system is. */
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK;

    static final String LIGHT_ID = "lu.seco.ui.theme.light";
    /** The platform's part for GTK darkens the system's own widgets when the id contains this word. */
    static final String DARK_ID = "lu.seco.ui.theme.dark";

    /** As it stands in the settings. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands in the settings; as the system for anything else. */
    public static ThemeChoice of(String value) {
        return Arrays.stream(values()).filter(choice -> choice.value().equals(value)).findFirst().orElse(SYSTEM);
    }

    /** Whether it is to be dark. */
    boolean dark(boolean systemDark) {
        return this == DARK || this == SYSTEM && systemDark;
    }

    /** Id of the theme to be shown. */
    String id(boolean systemDark) {
        return dark(systemDark) ? DARK_ID : LIGHT_ID;
    }

    /**
     * Whether the widgets look so without any help. The style engine costs time at the start, and nothing looks as much like the system as the system.
     *
     * @param widgetsDark whether the system's own widgets are dark
     */
    boolean natural(boolean systemDark, boolean widgetsDark) {
        return dark(systemDark) == widgetsDark;
    }
}
