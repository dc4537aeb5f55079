// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.List;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.palette.Commands;
import lu.seco.ui.internal.preferences.Restart;
import lu.seco.ui.internal.preferences.UiSettings;
import lu.seco.ui.internal.settings.SettingsView.ChangeShown;
import lu.seco.ui.internal.theme.ThemeChoice;
import lu.seco.ui.internal.theme.Themes;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Shell;

/** Opens the window of settings, or brings it to the front. */
public final class SettingsHandler {

    @Execute
    void open(MApplication application, SettingsDoor door, Room room, Commands commands, Themes themes, Restart restart) {
        if (application.getChildren().get(0).getWidget() instanceof Shell owner) {
            door.open(owner, new SettingsWindow.Hooks(changes -> saved(changes, room, themes, restart), commands::run));
        }
    }

    /** What the window itself has to do about a change; everything else hears of it from the settings. */
    private static void saved(List<ChangeShown> changes, Room room, Themes themes, Restart restart) {
        for (ChangeShown change : changes) {
            if (change.key().equals(UiSettings.THEME)) {
                themes.become(ThemeChoice.of(change.written()));
            } else if (change.key().equals(UiSettings.PERSONS_MASKED)) {
                room.engine().further().touched();
            }
        }
        if (changes.stream().anyMatch(ChangeShown::nextStart)) {
            restart.offer();
        }
    }
}
