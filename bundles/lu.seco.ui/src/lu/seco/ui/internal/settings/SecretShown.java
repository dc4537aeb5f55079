// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.Objects;
import lu.seco.core.settings.SettingPage;

/**
 * One secret as the window shows it: never itself.
 *
 * @param name its name in the store
 * @param page where it is found
 * @param title its title
 * @param help what it is for
 * @param stored whether there is one
 * @param enabled whether it may be changed now
 */
record SecretShown(String name, SettingPage page, String title, String help, boolean stored, boolean enabled) {

    SecretShown {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(page, "page");
    }
}
