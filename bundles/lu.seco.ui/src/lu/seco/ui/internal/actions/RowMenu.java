// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.util.EnumMap;
import java.util.Map;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.palette.Keys;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a list. The keys stand beside the words; they are bound in the application model. */
public final class RowMenu {

    private RowMenu() {
    }

    /** Gives a control its menu. */
    public static void attach(Control control, RowDesk<?> desk, ListsWords words, Keys keys) {
        Menu menu = new Menu(control);
        Map<RowAction, MenuItem> items = new EnumMap<>(RowAction.class);
        for (RowAction action : desk.offered()) {
            if (action == RowAction.READ || action == RowAction.WAS_SENT || action == RowAction.PDF || action == RowAction.EXPORT) {
                item(menu, SWT.SEPARATOR);
            }
            MenuItem item = item(menu, SWT.PUSH);
            item.setText(label(action, words) + "\t" + keys.text(key(action)));
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
            case WAS_SENT -> words.action_sent_label;
            case SEND_AGAIN -> words.action_resend_label;
            case WAIT -> words.action_wait_label;
            case DROP -> words.action_drop_label;
            case PDF -> words.action_pdf_label;
            case PRINT -> words.action_print_label;
            case EXPORT -> words.action_export_label;
            case COLUMNS -> words.action_columns_label;
        };
    }

    /** As the application model has it. */
    private static String key(RowAction action) {
        return switch (action) {
            case OPEN -> "M1+O";
            case OPEN_WITH -> "M1+M3+O";
            case FOLDER -> "M1+M2+O";
            case COPY -> "M1+C";
            case COPY_PATH -> "M1+M2+C";
            case READ -> "M1+M";
            case AGAIN -> "M1+M2+R";
            case WAS_SENT -> "M1+M2+Y";
            case SEND_AGAIN -> "M1+M2+CR";
            case WAIT -> "M1+M2+W";
            case DROP -> "M1+M2+N";
            case PDF -> "M1+D";
            case PRINT -> "M1+M2+D";
            case EXPORT -> "M1+E";
            case COLUMNS -> "M1+L";
        };
    }
}
