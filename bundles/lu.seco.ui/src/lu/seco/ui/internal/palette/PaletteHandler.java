// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.palette;

import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.l10n.ShellWords;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Shell;

/** Opens the palette. */
public final class PaletteHandler {

    @Execute
    void open(Shell window, Room room, Commands commands, ErrorReporter errors) {
        ShellWords words = room.language().words(ShellWords.class);
        new Palette(window, commands.entries(), room.language().locale(), words, id -> {
            if (!commands.run(id)) {
                errors.sorry(words.palette_impossible_text);
            }
        }).open();
    }
}
