// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** One line of facts, the most important first; those that have no room are left out, never cut. */
final class FactsLayout extends Layout {

    private static final int GAP = 18;

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
        int width = 0;
        int height = 0;
        for (Control child : composite.getChildren()) {
            Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
            width += size.x + (width == 0 ? 0 : GAP);
            height = Math.max(height, size.y);
        }
        return new Point(widthHint == SWT.DEFAULT ? width : widthHint, heightHint == SWT.DEFAULT ? height : heightHint);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        Rectangle area = composite.getClientArea();
        int x = area.x;
        boolean room = true;
        for (Control child : composite.getChildren()) {
            Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
            room = room && x + size.x <= area.x + area.width;
            child.setVisible(room);
            if (room) {
                child.setBounds(x, area.y + (area.height - size.y) / 2, size.x, size.y);
                x += size.x + GAP;
            }
        }
    }
}
