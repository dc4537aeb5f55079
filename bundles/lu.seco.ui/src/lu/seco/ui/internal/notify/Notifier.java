// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.notify;

import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.desktop.Front;
import lu.seco.ui.internal.l10n.ShellWords;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.UiSettings;
import org.eclipse.swt.widgets.Display;

/** Notifications of the window: on the screen, clickable to the row. */
public final class Notifier implements AutoCloseable {

    private final PopupShells shells;
    private final Notifications notifications;

    public Notifier(Room room, Preferences preferences, Display display, Icons icons, Front front, Reveals reveals) {
        Objects.requireNonNull(front, "front");
        shells = new PopupShells(display, icons, room.language().words(ShellWords.class), subject -> {
            front.come();
            subject.ifPresent(reveals::reveal);
        });
        front.voice(sentence -> shells.show(new Popup(true, room.language().words(ShellWords.class).tray_name, sentence, Optional.empty())));
        notifications = new Notifications(room.engine(), room.language(), room.work("notify"), room.ui(),
                () -> preferences.value(UiSettings.NOTIFICATIONS), shells::show);
    }

    @Override
    public void close() {
        notifications.close();
        shells.close();
    }
}
