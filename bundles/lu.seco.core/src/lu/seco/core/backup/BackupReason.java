// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.backup;

import java.util.Locale;

/** Why a backup is written. The names stand in backups: never rename one, only add. */
public enum BackupReason {
    /** A person wanted it. */
    ASKED,
    /** It was time. */
    SCHEDULED,
    /** SeCo is about to be updated. */
    UPDATE;

    /** The name in files and texts: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
