// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

import java.util.Arrays;
import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.widgets.Shell;

/** Opens <i>Mises à jour</i>, or brings it to the front. */
public final class UpdatesHandler {

    static final String WINDOW = "updates";

    @Execute
    void open(Shell window, Room room, IWorkbench workbench) {
        Optional<Shell> there = Arrays.stream(window.getShells()).filter(shell -> WINDOW.equals(shell.getData(Ids.WIDGET))).findFirst();
        if (there.isPresent()) {
            there.get().forceActive();
        } else {
            new UpdatesWindow(window, room, room.work("updates"), workbench::restart).open();
        }
    }
}
