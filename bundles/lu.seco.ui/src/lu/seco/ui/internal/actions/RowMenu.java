// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.util.EnumMap;
import java.util.Map;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a list. The keys stand beside the words; they are bound in the application model. */
public final class RowMenu {

    private RowMenu() {
    }

    /** Gives a control its menu. */
    public static void attach(Control control, RowDesk<?> desk, ListsWords words) {
        Menu menu = new Menu(control);
        Map<RowAction, MenuItem> items = new EnumMap<>(RowAction.class);
        for (RowAction action : desk.offered()) {
            if (action == RowAction.READ || action == RowAction.PDF || action == RowAction.EXPORT) {
                item(menu, SWT.SEPARATOR);
            }
            MenuItem item = item(menu, SWT.PUSH);
            item.setText(label(action, words) + "\t" + key(action));
            item.setData(action);
            item.addListener(SWT.Selection, event -> desk.run(action));
            items.put(action, item);
        }
        menu.addListener(SWT.Show, event -> items.forEach((action, item) -> item.setEnabled(desk.can(action))));
        control.setMenu(menu);
    }

    private static MenuItem item(Menu menu, int style) {
        return new MenuItem(menu, style);
    }

    private static String label(RowAction action, ListsWords words) {
        return switch (action) {
            case OPEN -> words.action_open_label;
            case OPEN_WITH -> words.action_with_label;
            case FOLDER -> words.action_folder_label;
            case COPY -> words.action_copy_label;
            case COPY_PATH -> words.action_path_label;
            case READ -> words.action_read_label;
            case AGAIN -> words.action_again_label;
            case PDF -> words.action_pdf_label;
            case PRINT -> words.action_print_label;
            case EXPORT -> words.action_export_label;
            case COLUMNS -> words.action_columns_label;
        };
    }

    private static String key(RowAction action) {
        return switch (action) {
            case OPEN -> "Ctrl+O";
            case OPEN_WITH -> "Ctrl+Alt+O";
            case FOLDER -> "Ctrl+Shift+O";
            case COPY -> "Ctrl+C";
            case COPY_PATH -> "Ctrl+Shift+C";
            case READ -> "Ctrl+M";
            case AGAIN -> "Ctrl+Shift+R";
            case PDF -> "Ctrl+D";
            case PRINT -> "Ctrl+Shift+D";
            case EXPORT -> "Ctrl+E";
            case COLUMNS -> "Ctrl+L";
        };
    }
}
