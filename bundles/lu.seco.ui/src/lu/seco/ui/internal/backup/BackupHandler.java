// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.backup;

import lu.seco.ui.internal.app.Room;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Shell;

/** Opens the window of backups. */
public final class BackupHandler {

    @Execute
    void open(Shell window, Room room) {
        new BackupDialog(window, room, System.getProperty("user.name", "?")).open();
    }
}
