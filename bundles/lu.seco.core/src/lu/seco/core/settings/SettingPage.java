// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.Locale;

/** The pages on which people find settings, in the order in which they are listed. The text {@code settings.page.<key>} is the title of one. */
public enum SettingPage {
    FOLDERS, SCHEDULE, SOFIE, STAGING, CHECKS, ACTIONS, NOTICES, MAIL, WEBHOOK, VALIDITY, DEADLINES, DIAGNOSIS, STORAGE, BACKUP, UPDATES, APPEARANCE, STATION,
    /** What no bundle has put elsewhere. */
    OTHER;

    /** Its name in texts and on the command line: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
