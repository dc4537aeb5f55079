// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lu.seco.ui.internal.rows.RowWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Changes the items of a table without moving what a person looks at, or has selected.
 *
 * @param <R> kind of row
 */
final class Steady<R> {

    private final Table table;
    private final RowWindow<R> window;
    private Optional<String> selectedId = Optional.empty();

    Steady(Table table, RowWindow<R> window) {
        this.table = Objects.requireNonNull(table, "table");
        this.window = Objects.requireNonNull(window, "window");
    }

    /** The person selected the row with that id. */
    void selected(String id) {
        selectedId = Optional.of(id);
    }

    void replaced(int position) {
        table.setRedraw(false);
        table.setItemCount(window.size());
        table.clearAll();
        table.deselectAll();
        table.setTopIndex(position);
        table.setRedraw(true);
        keepSelection();
        table.redraw();
    }

    void inserted(int at, int count) {
        boolean stay = at == 0 && table.getTopIndex() <= 1 && window.top();
        int top = table.getTopIndex();
        if (at == table.getItemCount()) {
            table.setItemCount(at + count);
        } else {
            IntStream.range(0, count).forEach(i -> addItem(at));
        }
        if (stay) {
            table.setTopIndex(0);
        } else if (at <= top) {
            keepTop(top + count);
        }
        keepSelection();
    }

    /** A native item moves selection and scrolling by itself; its text is asked for when it is seen. */
    private TableItem addItem(int at) {
        return new TableItem(table, SWT.NONE, at);
    }

    void removed(int at, int count) {
        int top = table.getTopIndex();
        table.remove(at, at + count - 1);
        if (at < top) {
            keepTop(Math.max(at, top - count));
        }
    }

    /** GTK keeps what is seen by itself and answers with a row more or less until it has painted; others keep the number of the row. */
    private void keepTop(int wanted) {
        if (Math.abs(table.getTopIndex() - wanted) > ("gtk".equals(SWT.getPlatform()) ? 1 : 0)) {
            table.setTopIndex(wanted);
        }
    }

    private void keepSelection() {
        OptionalInt index = selectedId.map(window::indexOf).orElse(OptionalInt.empty());
        if (index.isPresent() && table.getSelectionIndex() != index.getAsInt()) {
            int top = table.getTopIndex();
            table.deselectAll();
            table.select(index.getAsInt());
            keepTop(top);
        }
    }
}
