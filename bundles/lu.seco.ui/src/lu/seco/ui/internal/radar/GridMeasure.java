// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.util.List;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/**
 * Where things are in the calendar, in points of the control.
 *
 * @param unit height of a line of text
 * @param kindLeft where the kinds begin
 * @param cellsLeft where the months begin
 * @param cell width of a month, with its gap
 * @param columns how many months
 */
record GridMeasure(int unit, int kindLeft, int cellsLeft, int cell, int columns) {

    private static final String EMPLOYER = "0000000000000";
    private static final int GAP = 3;

    /** For a width, and the kinds that are shown. */
    static GridMeasure of(Canvas control, List<String> kinds, int columns) {
        GC gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            int unit = gc.getFontMetrics().getHeight();
            int employer = gc.textExtent(EMPLOYER).x;
            int kind = kinds.stream().mapToInt(one -> gc.textExtent(one).x).max().orElse(unit * 4);
            int kindLeft = unit / 2 + employer + unit;
            int cellsLeft = kindLeft + Math.min(kind, unit * 9) + unit;
            int room = control.getClientArea().width - cellsLeft - unit / 2;
            int cell = columns == 0 ? unit : Math.max(unit * 2, Math.min(unit * 7, room / columns));
            return new GridMeasure(unit, kindLeft, cellsLeft, cell, columns);
        } finally {
            gc.dispose();
        }
    }

    int margin() {
        return unit / 2;
    }

    int headHeight() {
        return unit * 3;
    }

    int rowHeight() {
        return unit * 2;
    }

    /** How many rows are whole in sight. */
    int rowsIn(int height) {
        return Math.max(1, (height - headHeight()) / rowHeight());
    }

    /** Top of a row, counted from the first in sight. */
    int top(int row) {
        return headHeight() + row * rowHeight();
    }

    /** The tile of a cell, its row counted from the first in sight. */
    Rectangle tile(int column, int row) {
        return new Rectangle(cellsLeft + column * cell, top(row) + GAP, cell - 2 * GAP, rowHeight() - 2 * GAP);
    }

    /** Column and row at a point, the row counted from the first in sight; both -1 if none is there. */
    Point at(int x, int y) {
        if (x < cellsLeft || y < headHeight() || x >= cellsLeft + columns * cell) {
            return new Point(-1, -1);
        }
        return new Point((x - cellsLeft) / cell, (y - headHeight()) / rowHeight());
    }
}
