// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.help;

import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.navigation.Places;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Shell;

/** Opens the help for the place in front. */
public final class HelpHandler {

    @Execute
    void open(Shell window, Room room, Places places) {
        new HelpWindow(window, room.language(), places.current()).open();
    }
}
