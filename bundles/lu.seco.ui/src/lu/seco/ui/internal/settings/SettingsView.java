// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.List;

/** The window of settings. On the thread of the user interface. */
interface SettingsView {

    /**
     * Shows this.
     *
     * @param anew whether other fields than before are to be shown, or their values come from elsewhere than the person
     */
    void show(SettingsShown shown, boolean anew);

    /** Asks whether these changes are wanted. */
    boolean confirm(List<ChangeShown> changes);

    /**
     * Tells what came of a test.
     *
     * @param about the key of the field, or the id of the channel
     */
    void outcome(String about, boolean good, String sentence);

    /** Changes that were just saved hold, some of them from the next start only. */
    void saved(List<ChangeShown> changes);

    /**
     * One change before it is saved.
     *
     * @param key of the setting
     * @param title of the setting
     * @param before value in force, in words
     * @param after new value, in words
     * @param written the new value as it will stand in the file
     * @param nextStart whether it holds from the next start only
     */
    record ChangeShown(String key, String title, String before, String after, String written, boolean nextStart) {
    }
}
