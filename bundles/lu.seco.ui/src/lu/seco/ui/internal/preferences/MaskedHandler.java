// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.preferences;

import lu.seco.ui.internal.app.Room;
import org.eclipse.e4.core.di.annotations.Execute;

/** Masks the persons in contents of files, or shows them. */
public final class MaskedHandler {

    /** Its key, as the application model has it. */
    static final String KEY = "M1+M2+M";

    @Execute
    void toggle(Preferences preferences, Room room) {
        String wish = preferences.yes(UiSettings.PERSONS_MASKED) ? "no" : "yes";
        preferences.change(UiSettings.PERSONS_MASKED, wish, () -> room.engine().further().touched());
    }
}
