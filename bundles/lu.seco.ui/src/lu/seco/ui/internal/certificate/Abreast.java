// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Puts controls beside each other, two in a line and equally wide; below each other where there is no room for two. */
final class Abreast extends Layout {

    private static final int BETWEEN = 48;
    private static final int LINES = 24;

    private final int least;

    /** @param least narrower than this no control is to be */
    Abreast(int least) {
        this.least = least;
    }

    @Override
    protected Point computeSize(Composite composite, int wide, int high, boolean flush) {
        int width = wide == SWT.DEFAULT ? 2 * least + BETWEEN : wide;
        return new Point(width, high == SWT.DEFAULT ? go(composite, width, flush, false) : high);
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        Rectangle area = composite.getClientArea();
        if (area.width > 0) {
            go(composite, area.width, flush, true);
        }
    }

    private int go(Composite composite, int width, boolean flush, boolean move) {
        Control[] children = composite.getChildren();
        int columns = width >= 2 * least + BETWEEN ? 2 : 1;
        int each = columns == 2 ? (width - BETWEEN) / 2 : width;
        int y = 0;
        for (int first = 0; first < children.length; first += columns) {
            int tallest = 0;
            y += first == 0 ? 0 : LINES;
            for (int column = 0; column < columns && first + column < children.length; column++) {
                Control child = children[first + column];
                int height = child.computeSize(each, SWT.DEFAULT, flush).y;
                if (move) {
                    child.setBounds(column * (each + BETWEEN), y, each, height);
                }
                tallest = Math.max(tallest, height);
            }
            y += tallest;
        }
        return y;
    }

    @Override
    protected boolean flushCache(Control control) {
        return true;
    }
}
