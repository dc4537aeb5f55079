// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;

/** Which rows of a table a person sees, told whenever that changes. */
final class Sight {

    private final Table table;
    private final PagedTable.Looked looked;
    private int shownTop = -1;
    private int shownLast = -1;
    private int height;
    private int fits;

    Sight(Table table, PagedTable.Looked looked) {
        this.table = Objects.requireNonNull(table, "table");
        this.looked = Objects.requireNonNull(looked, "looked");
        table.addListener(SWT.Paint, event -> scrolled());
        // a native table need not tell when it paints: whatever may have scrolled it is asked too
        table.getVerticalBar().addListener(SWT.Selection, event -> scrolled());
        for (int type : new int[] {SWT.MouseWheel, SWT.KeyDown, SWT.KeyUp}) {
            table.addListener(type, event -> later());
        }
        table.addListener(SWT.Resize, event -> {
            height = 0;
            fits = 0;
            later();
        });
    }

    /** How many rows have room. */
    int visible() {
        if (height == 0) {
            // the window system answers this once it has drawn what it was told to: not to be asked while painting
            height = table.getClientArea().height;
        }
        if (fits == 0) {
            fits = Math.max(1, (height - table.getHeaderHeight()) / Math.max(1, table.getItemHeight()));
        }
        return fits;
    }

    /** Other rows stand there. */
    void changed() {
        shownTop = -1;
        fits = 0;
        later();
    }

    private void scrolled() {
        int top = table.getTopIndex();
        int last = Math.min(table.getItemCount() - 1, top + visible());
        if (top != shownTop || last != shownLast) {
            shownTop = top;
            shownLast = last;
            // not while painting: what follows may change the table
            soon(() -> looked.rows(top, last));
        }
    }

    /** What is seen is looked at again once the system has done what it has in hand. */
    private void later() {
        soon(this::scrolled);
    }

    private void soon(Runnable task) {
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed()) {
                task.run();
            }
        });
    }
}
