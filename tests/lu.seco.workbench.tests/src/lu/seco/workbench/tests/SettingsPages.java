// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import org.eclipse.swt.widgets.Table;

/** The list of pages in the window of settings. */
final class SettingsPages {

    private SettingsPages() {
    }

    /** Goes to a page by the beginning of its title: the number of what differs may stand behind it. */
    static void show(Hands hands, String title) {
        Await.until(() -> "page " + title, () -> {
            Table pages = hands.byId(Table.class, "settings.pages");
            int at = hands.ask(() -> {
                for (int row = 0; row < pages.getItemCount(); row++) {
                    if (pages.getItem(row).getText().startsWith(title)) {
                        return row;
                    }
                }
                return -1;
            });
            if (at >= 0) {
                hands.select("settings.pages", at);
            }
            return at >= 0;
        });
    }
}
