// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.util.Objects;
import java.util.function.IntSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ScrollBar;

/** The vertical scroll bar and wheel of a canvas that draws rows: which row is the first to be seen. For the thread of the user interface. */
public final class RowScroll {

    private final Canvas canvas;
    private final IntSupplier rows;
    private final IntSupplier visible;
    private int first;

    /**
     * Scrolls a canvas.
     *
     * @param canvas has a vertical bar
     * @param rows how many there are
     * @param visible how many are seen at once
     * @param wheel how many rows one notch of the wheel is
     */
    public RowScroll(Canvas canvas, IntSupplier rows, IntSupplier visible, int wheel) {
        this.canvas = Objects.requireNonNull(canvas, "canvas");
        this.rows = Objects.requireNonNull(rows, "rows");
        this.visible = Objects.requireNonNull(visible, "visible");
        canvas.addListener(SWT.MouseVerticalWheel, event -> to(first - Integer.signum(event.count) * wheel));
        canvas.getVerticalBar().addListener(SWT.Selection, event -> to(canvas.getVerticalBar().getSelection()));
    }

    /** The first row that is seen. */
    public int first() {
        return first;
    }

    /** Brings a row into sight, with as little movement as possible. */
    public void reveal(int row) {
        if (row < first) {
            to(row);
        } else if (row >= first + visible.getAsInt()) {
            to(row - visible.getAsInt() + 1);
        }
    }

    /** Measures the bar anew: other rows, or another size of the canvas. */
    public void arrange() {
        ScrollBar bar = canvas.getVerticalBar();
        int all = rows.getAsInt();
        int seen = visible.getAsInt();
        bar.setVisible(all > seen);
        bar.setValues(Math.min(first, Math.max(0, all - seen)), 0, Math.max(1, all), Math.max(1, Math.min(seen, all)), 1, Math.max(1, seen));
        to(first);
    }

    private void to(int wanted) {
        first = Math.max(0, Math.min(Math.max(0, rows.getAsInt() - visible.getAsInt()), wanted));
        canvas.getVerticalBar().setSelection(first);
        canvas.redraw();
    }
}
