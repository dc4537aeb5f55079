// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.SWT;

/** The tabs of the window; on the thread of the user interface. */
final class Tabs {

    private Tabs() {
    }

    /** Brings the tab with that title to the front. */
    static void show(String title) {
        CTabItem item = Arrays.stream(Display.getCurrent().getShells()).map(shell -> search(shell, title)).flatMap(Optional::stream)
                .findFirst().orElseThrow();
        item.getParent().setSelection(item);
        Event event = new Event();
        event.item = item;
        item.getParent().notifyListeners(SWT.Selection, event);
    }

    private static Optional<CTabItem> search(Composite parent, String title) {
        if (parent instanceof CTabFolder tabs) {
            Optional<CTabItem> item = Arrays.stream(tabs.getItems()).filter(tab -> tab.getText().equals(title)).findFirst();
            if (item.isPresent()) {
                return item;
            }
        }
        for (Control child : parent.getChildren()) {
            Optional<CTabItem> item = child instanceof Composite composite ? search(composite, title) : Optional.empty();
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }
}
