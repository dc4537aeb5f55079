// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.util.List;

/** What the presenter asks of the log view; always on the thread of the user interface. */
interface LogView {

    /** The logs to choose from, and which one is chosen; -1 if there is none. */
    void logs(List<String> names, int chosen);

    void show(LogShown shown);

    /** Hands a file or a folder to the system. */
    void open(Path path);
}
