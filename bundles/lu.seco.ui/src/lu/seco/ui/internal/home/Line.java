// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** One line of text that, where there is no room, ends early with dots: the beginning says most. The whole is in its tool tip. */
final class Line extends CLabel {

    private static final String DOTS = "…";

    Line(Composite parent) {
        super(parent, SWT.NONE);
        setMargins(0, 2, 0, 2);
        setText("");
    }

    @Override
    protected String shortenText(GC gc, String text, int width) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + DOTS).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low) + DOTS;
    }
}
