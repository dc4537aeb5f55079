// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import java.util.Objects;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * One place in the rail: picture, name and count. The one in front has a bar at its side and a bold name besides its tint. Colours follow from
 * the control's own, so that it fits any theme.
 */
final class RailEntry extends Canvas {

    private static final int MARGIN = 10;
    private static final int GAP = 8;
    private static final int BAR = 4;
    private static final int TINT = 28;

    private final String label;
    private final Image picture;
    private boolean front;
    private boolean hovered;
    private String badge = "";
    private String spoken;

    RailEntry(Composite parent, String label, Image picture) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.label = Objects.requireNonNull(label, "label");
        this.picture = Objects.requireNonNull(picture, "picture");
        spoken = label;
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseEnter, event -> hover(true));
        addListener(SWT.MouseExit, event -> hover(false));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        speak();
    }

    String label() {
        return label;
    }

    boolean front() {
        return front;
    }

    /** @param now whether its place is in front */
    void front(boolean now) {
        if (front != now) {
            front = now;
            getAccessible().selectionChanged();
            redraw();
        }
    }

    String badge() {
        return badge;
    }

    /**
     * @param count the count as text; empty for none
     * @param meaning name and count in words
     */
    void badge(String count, String meaning) {
        spoken = meaning;
        setToolTipText(meaning);
        if (!badge.equals(count)) {
            badge = count;
            redraw();
        }
    }

    private void hover(boolean now) {
        hovered = now;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            gc.setFont(bold());
            Point text = gc.textExtent(label);
            Point most = gc.textExtent("99+");
            Rectangle image = picture.getBounds();
            int width = BAR + MARGIN + image.width + GAP + text.x + GAP + most.x + GAP + MARGIN;
            int height = Math.max(image.height, text.y) + 2 * MARGIN;
            return new Point(widthHint == SWT.DEFAULT ? width : widthHint, heightHint == SWT.DEFAULT ? height : heightHint);
        } finally {
            gc.dispose();
        }
    }

    private Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    private Font plain() {
        return JFaceResources.getFontRegistry().get(JFaceResources.DEFAULT_FONT);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        if (front || hovered) {
            tint(gc, front ? TINT : TINT / 2, () -> gc.fillRectangle(area));
        }
        if (front) {
            gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND));
            gc.fillRectangle(area.x, area.y, BAR, area.height);
        }
        Rectangle image = picture.getBounds();
        int x = area.x + BAR + MARGIN;
        gc.drawImage(picture, x, area.y + (area.height - image.height) / 2);
        gc.setForeground(getForeground());
        gc.setFont(front ? bold() : plain());
        x += image.width + GAP;
        gc.drawText(label, x, area.y + (area.height - gc.textExtent(label).y) / 2, true);
        if (!badge.isEmpty()) {
            paintBadge(gc, area);
        }
        if (isFocusControl()) {
            gc.drawFocus(area.x + BAR + 2, area.y + 2, area.width - BAR - 4, area.height - 4);
        }
    }

    private void paintBadge(GC gc, Rectangle area) {
        gc.setFont(bold());
        Point text = gc.textExtent(badge);
        int width = Math.max(text.x + 2 * GAP - 4, text.y);
        int x = area.x + area.width - MARGIN - width;
        int y = area.y + (area.height - text.y) / 2;
        tint(gc, TINT, () -> gc.fillRoundRectangle(x, y, width, text.y, text.y, text.y));
        gc.drawText(badge, x + (width - text.x) / 2, y, true);
    }

    private void tint(GC gc, int alpha, Runnable fill) {
        gc.setBackground(getForeground());
        gc.setAlpha(alpha);
        fill.run();
        gc.setAlpha(255);
    }

    private void speak() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_RADIOBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (front ? ACC.STATE_CHECKED | ACC.STATE_SELECTED : ACC.STATE_NORMAL)
                        | (isFocusControl() ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL);
            }
        });
    }
}
