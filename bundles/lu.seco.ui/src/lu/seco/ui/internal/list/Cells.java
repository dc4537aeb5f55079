// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;

/**
 * What stands in the cells of a row.
 *
 * @param head the columns
 * @param strong which rows are written in bold
 * @param <R> kind of row
 */
record Cells<R>(Head<R> head, Predicate<R> strong) {

    void fill(TableItem item, R row) {
        List<Column<R>> columns = head.columns();
        for (int column = 0; column < columns.size(); column++) {
            item.setText(column, columns.get(column).cell(row));
            // GTK leaves room for an image in every column to which one was ever given, even none
            Image image = columns.get(column).look().image().apply(row);
            if (image != null) {
                item.setImage(column, image);
            }
        }
        if (strong.test(row)) {
            item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        }
    }

    /** Puts a row on the clipboard, its cells separated by tabs. */
    void copy(Display display, R row) {
        copy(display, head.columns().stream().map(column -> column.cell(row)).collect(Collectors.joining("\t")));
    }

    /** Puts a text on the clipboard. */
    static void copy(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
