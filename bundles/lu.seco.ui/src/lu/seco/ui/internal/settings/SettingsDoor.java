// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import org.eclipse.swt.widgets.Shell;

/** Where the window of settings comes from: one at a time, with the same two threads each time it is opened. On the thread of the user interface. */
public final class SettingsDoor {

    private final Room room;
    private final ErrorReporter errors;
    private final String person;
    private Optional<Threads> threads = Optional.empty();
    private Optional<SettingsWindow> window = Optional.empty();

    public SettingsDoor(Room room, ErrorReporter errors, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.person = Objects.requireNonNull(person, "person");
    }

    /**
     * The threads of the window.
     *
     * @param files reads and writes files
     * @param checks looks whether values would be taken, so that this never waits for a file on a share
     */
    record Threads(Work files, Work checks) {
    }

    /** Opens it, or brings it to the front. */
    void open(Shell owner, SettingsWindow.Hooks hooks) {
        if (window.filter(SettingsWindow::isOpen).isPresent()) {
            window.get().come();
            return;
        }
        Threads own = threads.orElseGet(() -> new Threads(room.work("settings"), room.work("settings-checks")));
        threads = Optional.of(own);
        SettingsWindow fresh = new SettingsWindow(owner, room, own, new SettingsWindow.Person(person, errors), hooks);
        window = Optional.of(fresh);
        fresh.open();
    }
}
