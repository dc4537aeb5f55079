// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import java.util.List;
import java.util.Optional;

/** What the window of backups shows. Called on the thread of the user interface. */
interface BackupView {

    /** The backups in the folder, newest first. */
    void list(String folder, List<BackupRow> rows);

    /** Whether something is being done now, which can be stopped. */
    void busy(boolean busy);

    /** How far that is, in thousandths. */
    void progress(int thousandths);

    /** What came of it. */
    void told(String sentence);

    /** What is restored at the next start; empty if nothing is. */
    void prepared(Optional<String> sentence);
}
