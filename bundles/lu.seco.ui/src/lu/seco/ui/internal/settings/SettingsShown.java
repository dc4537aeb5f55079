// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.settings.SettingPage;

/**
 * What the window of settings shows at one moment.
 *
 * @param pages all pages that have something
 * @param page the one in front; empty while a search shows settings of all pages
 * @param fields the settings of the page, or those found
 * @param secrets the secrets of the page; none in a search
 * @param banner what is to be known about all of it; empty if nothing
 * @param count what was found or changed, in words
 * @param lock whether an administrator has set a code, and whether it was given
 * @param savable whether there is something to save that may be saved
 * @param edited whether there is something unsaved
 */
record SettingsShown(List<PageShown> pages, Optional<SettingPage> page, List<FieldShown> fields, List<SecretShown> secrets, String banner, String count,
        Lock lock, boolean savable, boolean edited) {

    SettingsShown {
        pages = List.copyOf(pages);
        Objects.requireNonNull(page, "page");
        fields = List.copyOf(fields);
        secrets = List.copyOf(secrets);
    }

    /** Whether the settings of administrators are open. */
    enum Lock {
        /** Nobody has set a code. */
        NONE,
        /** There is a code, and it was not given here. */
        CLOSED,
        /** The code was given in this window. */
        OPEN
    }

    /**
     * A page in the list.
     *
     * @param page which
     * @param label its title, with how many of its settings are not defaults
     */
    record PageShown(SettingPage page, String label) {
    }
}
