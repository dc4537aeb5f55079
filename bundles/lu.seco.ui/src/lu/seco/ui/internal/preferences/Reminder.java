// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.preferences;

import java.util.Optional;
import lu.seco.core.settings.Settings;

/** How many days ahead a person wants to be reminded of a deadline: a setting of the deadlines, read here and changed here. */
public final class Reminder {

    /** Its key. */
    public static final String KEY = "deadlines.reminder.days";

    /** Fewer make no sense, more are not read. */
    public static final int MOST = 60;

    private static final int STANDARD = 5;

    private Reminder() {
    }

    /** The days in force; a default where there are no settings. */
    public static int days(Optional<Settings> settings) {
        return settings.flatMap(known -> known.value(KEY)).map(String::strip).filter(value -> value.matches("\\d{1,2}"))
                .map(Integer::valueOf).map(days -> Math.min(MOST, days)).orElse(STANDARD);
    }
}
