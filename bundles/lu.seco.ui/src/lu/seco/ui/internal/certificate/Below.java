// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Puts controls below each other, each as tall as its text at this width wants; what is invisible takes no room. Every control is measured once for
 * a width: a grid in a grid measures a wrapped label four times, and a page of them holds up GTK noticeably.
 */
final class Below extends Layout {

    /** Between a drawing or a mark and the text beside it. */
    private static final int BESIDE = 8;
    /** Above what can be pressed. */
    private static final int EXTRA = 6;
    private static final int USUAL = 400;

    private final int margin;
    private final int border;
    private final int gap;
    private final Map<Control, Size> sizes = new HashMap<>();

    /** How a control stands. */
    enum Place {
        /** As wide as there is room. */
        WIDE,
        /** As wide as it wants. */
        OWN,
        /** Before the next one, which begins right of it. */
        BEFORE,
        /** Close below the one before it, and as far from the left; as wide as it wants. */
        UNDER
    }

    private record Size(int asked, Point answer) {
    }

    /**
     * @param margin left and right
     * @param border above the first and below the last
     * @param gap between one and the next
     */
    Below(int margin, int border, int gap) {
        this.margin = margin;
        this.border = border;
        this.gap = gap;
    }

    @Override
    protected Point computeSize(Composite composite, int wide, int high, boolean flush) {
        int width = wide == SWT.DEFAULT ? USUAL : wide;
        int height = go(composite, width, flush, false);
        return new Point(width, high == SWT.DEFAULT ? height : high);
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        Rectangle area = composite.getClientArea();
        if (area.width > 0) {
            go(composite, area.width, flush, true);
        }
    }

    /** The height of all of it. */
    private int go(Composite composite, int width, boolean flush, boolean move) {
        if (flush) {
            sizes.clear();
        }
        int room = Math.max(1, width - 2 * margin);
        int y = border;
        int indent = 0;
        Control mark = null;
        for (Control child : composite.getChildren()) {
            if (!child.getVisible()) {
                continue;
            }
            Place place = child.getLayoutData() instanceof Place known ? known : Place.WIDE;
            if (place == Place.BEFORE) {
                mark = child;
                indent = size(child, SWT.DEFAULT, flush).x + BESIDE;
                continue;
            }
            indent = mark != null || place == Place.UNDER ? indent : 0;
            y += y == border ? 0 : gap(place);
            Point size = size(child, place == Place.WIDE ? Math.max(1, room - indent) : SWT.DEFAULT, flush);
            int line = mark == null ? size.y : Math.max(size.y, size(mark, SWT.DEFAULT, false).y);
            if (move) {
                child.setBounds(margin + indent, y, place == Place.WIDE ? Math.max(1, room - indent) : Math.min(room, size.x), size.y);
                put(mark, size.y, y);
            }
            mark = null;
            y += line;
        }
        return y + border;
    }

    private int gap(Place place) {
        return switch (place) {
            case UNDER -> gap / 3;
            case OWN -> gap + EXTRA;
            default -> gap;
        };
    }

    /** Puts a mark beside a text: in the middle of a single line, else at the first one. */
    private void put(Control mark, int height, int y) {
        if (mark != null) {
            Point own = size(mark, SWT.DEFAULT, false);
            int down = height < 2 * own.y ? Math.max(0, (height - own.y) / 2) : 0;
            mark.setBounds(margin, y + down, own.x, own.y);
        }
    }

    private Point size(Control child, int width, boolean flush) {
        Size known = sizes.get(child);
        if (known == null || known.asked() != width) {
            known = new Size(width, child.computeSize(width, SWT.DEFAULT, flush));
            sizes.put(child, known);
        }
        return known.answer();
    }

    @Override
    protected boolean flushCache(Control control) {
        sizes.remove(control);
        return true;
    }
}
