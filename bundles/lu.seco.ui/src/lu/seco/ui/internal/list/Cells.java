// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * What stands in the cells of a row.
 *
 * @param columns the columns
 * @param <R> kind of row
 */
record Cells<R>(List<Column<R>> columns) {

    Cells {
        columns = List.copyOf(columns);
    }

    void head(Table table) {
        for (Column<R> column : columns) {
            TableColumn widget = new TableColumn(table, SWT.NONE);
            widget.setText(column.title());
            widget.setWidth(column.width());
            widget.setMoveable(true);
        }
    }

    void fill(TableItem item, R row) {
        for (int column = 0; column < columns.size(); column++) {
            item.setText(column, columns.get(column).text().apply(row));
            // GTK leaves room for an image in every column to which one was ever given, even none
            Image image = columns.get(column).image().apply(row);
            if (image != null) {
                item.setImage(column, image);
            }
        }
    }

    /** Puts a row on the clipboard, its cells separated by tabs. */
    void copy(Display display, R row) {
        String line = columns.stream().map(column -> column.text().apply(row).replaceAll("\\s", " ")).collect(Collectors.joining("\t"));
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {line}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
