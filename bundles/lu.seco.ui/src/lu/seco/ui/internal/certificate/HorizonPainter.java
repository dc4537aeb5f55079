// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/**
 * Draws the months ahead. All colours are mixtures of the control's own, so that it is right in any theme; what means something has a shape:
 * a bar for the time that holds, hatches for the warning, a diamond for the end, a cross for what has ended, an arrow for what ends later.
 */
final class HorizonPainter {

    private static final double GRID = 0.16;
    private static final double BAR = 0.22;
    private static final double QUIET = 0.6;

    private final GC gc;
    private final Rectangle area;
    private final Color ink;
    private final RGB dark;
    private final RGB light;
    private final int unit;

    HorizonPainter(GC gc, Canvas control) {
        this.gc = gc;
        area = control.getClientArea();
        ink = control.getForeground();
        dark = ink.getRGB();
        light = control.getBackground().getRGB();
        gc.setFont(control.getFont());
        gc.setAntialias(SWT.ON);
        unit = gc.getFontMetrics().getHeight();
        if (control.isFocusControl()) {
            gc.drawFocus(area.x, area.y, area.width, area.height);
        }
        area.x += unit / 2;
        area.y += unit / 4;
        area.width -= unit;
        area.height -= unit / 2;
    }

    /** How much room the picture needs. */
    static int height(Canvas control, int lanes) {
        GC gc = new GC(control);
        int unit = gc.getFontMetrics().getHeight();
        gc.dispose();
        return unit * 9 / 2 + lanes * unit * 5 / 2;
    }

    void paint(Horizon horizon) {
        int gutter = unit;
        for (Horizon.Lane lane : horizon.lanes()) {
            gutter = Math.max(gutter, gc.textExtent(lane.title()).x + unit);
        }
        int left = area.x + Math.min(gutter, area.width / 3);
        // room at the right for the arrow and the last label
        int width = area.width - (left - area.x) - unit;
        int top = area.y + unit * 7 / 2;
        int bottom = area.y + area.height;
        months(horizon, left, width, bottom);
        int middle = top + unit * 5 / 4;
        for (Horizon.Lane lane : horizon.lanes()) {
            lane(lane, left, width, middle);
            middle += unit * 5 / 2;
        }
        today(horizon, left, width, bottom);
    }

    private void months(Horizon horizon, int left, int width, int bottom) {
        int shownUntil = Integer.MIN_VALUE;
        for (Horizon.Month month : horizon.months()) {
            int x = x(month.from(), left, width);
            gc.setForeground(mix(GRID));
            gc.setLineWidth(1);
            gc.drawLine(x, area.y + unit * 3, x, bottom);
            gc.setForeground(mix(QUIET));
            // in a narrow window every other name has to do
            if (x >= shownUntil) {
                gc.drawText(month.name(), x + 3, area.y + unit, true);
                shownUntil = x + gc.textExtent(month.name()).x + 6;
            }
            if (!month.year().isEmpty()) {
                gc.drawText(month.year(), x + 3, area.y, true);
            }
        }
    }

    private void lane(Horizon.Lane lane, int left, int width, int middle) {
        gc.setForeground(ink);
        gc.drawText(fitted(lane.title(), left - area.x - unit / 2), area.x, middle - unit / 2, true);
        if (lane.kind() != Horizon.Kind.UNKNOWN) {
            gc.setForeground(mix(GRID));
            gc.setLineWidth(1);
            gc.drawLine(left, middle, left + width, middle);
        }
        int thick = Math.max(6, unit / 2);
        int from = x(lane.from(), left, width);
        int mark = x(lane.mark(), left, width);
        switch (lane.kind()) {
            case WITHIN -> {
                bar(from, mark, middle, thick);
                hatch(x(lane.warning(), left, width), mark, middle, thick);
                diamond(mark, middle, thick);
                label(lane.label(), mark, left, left + width, middle);
            }
            case BEYOND -> {
                bar(from, left + width, middle, thick);
                hatch(x(lane.warning(), left, width), left + width, middle, thick);
                arrow(left + width, middle, thick);
                label(lane.label(), left + width, left, left + width, middle);
            }
            case ENDED -> {
                cross(Math.max(mark, left + thick), middle, thick);
                label(lane.label(), Math.max(mark, left + thick), left, left + width, middle);
            }
            case UNKNOWN -> unknown(left, width, middle);
        }
    }

    private void bar(int from, int to, int middle, int thick) {
        gc.setBackground(mix(BAR));
        gc.fillRectangle(from, middle - thick / 2, Math.max(0, to - from), thick);
    }

    private void hatch(int from, int to, int middle, int thick) {
        if (to <= from) {
            return;
        }
        int top = middle - thick / 2;
        Rectangle clip = gc.getClipping();
        gc.setClipping(from, top, to - from, thick);
        gc.setForeground(ink);
        gc.setLineWidth(1);
        for (int x = from - thick; x < to; x += Math.max(4, thick / 2)) {
            gc.drawLine(x, top + thick, x + thick, top);
        }
        gc.setClipping(clip);
        gc.drawRectangle(from, top, to - from, thick);
    }

    private void diamond(int x, int middle, int thick) {
        int half = thick * 3 / 4;
        gc.setBackground(ink);
        gc.fillPolygon(new int[] {x, middle - half, x + half, middle, x, middle + half, x - half, middle});
    }

    private void arrow(int x, int middle, int thick) {
        gc.setBackground(mix(QUIET));
        gc.fillPolygon(new int[] {x, middle - thick, x + thick, middle, x, middle + thick});
    }

    private void cross(int x, int middle, int thick) {
        int half = thick / 2;
        gc.setForeground(ink);
        gc.setLineWidth(2);
        gc.drawLine(x - half, middle - half, x + half, middle + half);
        gc.drawLine(x - half, middle + half, x + half, middle - half);
        gc.setLineWidth(1);
    }

    private void unknown(int left, int width, int middle) {
        gc.setForeground(mix(QUIET));
        gc.setLineStyle(SWT.LINE_DOT);
        gc.drawLine(left, middle, left + width, middle);
        gc.setLineStyle(SWT.LINE_SOLID);
        Point size = gc.textExtent("?");
        int x = left + width / 2;
        gc.setBackground(mix(0));
        gc.fillRectangle(x - size.x, middle - size.y / 2, size.x * 2, size.y);
        gc.setForeground(ink);
        gc.drawText("?", x - size.x / 2, middle - size.y / 2, true);
    }

    /** The day, under the mark, but never over the names. */
    private void label(String text, int mark, int left, int right, int middle) {
        int size = gc.textExtent(text).x;
        int x = Math.min(mark - size / 2, right - size);
        gc.setForeground(ink);
        gc.drawText(text, Math.max(left, x), middle + unit / 2, true);
    }

    private void today(Horizon horizon, int left, int width, int bottom) {
        int x = x(horizon.today(), left, width);
        gc.setForeground(ink);
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawLine(x, area.y + unit * 3, x, bottom);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setBackground(ink);
        int half = Math.max(3, unit / 4);
        gc.fillPolygon(new int[] {x - half, area.y + unit * 3, x + half, area.y + unit * 3, x, area.y + unit * 3 + half});
        int size = gc.textExtent(horizon.todayLabel()).x;
        gc.drawText(horizon.todayLabel(), Math.max(area.x, x - size / 2), area.y + unit * 2 - unit / 8, true);
    }

    private String fitted(String text, int room) {
        String fitted = text;
        while (fitted.length() > 1 && gc.textExtent(fitted).x > room) {
            fitted = fitted.substring(0, fitted.length() - (fitted.endsWith("…") ? 2 : 1)) + "…";
        }
        return fitted;
    }

    private static int x(double place, int left, int width) {
        return left + (int) Math.round(place * width);
    }

    /** A colour between the background (0) and the ink (1). */
    private Color mix(double share) {
        return new Color(between(light.red, dark.red, share), between(light.green, dark.green, share), between(light.blue, dark.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
