// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import lu.seco.core.deadline.RadarCell.State;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

/** The sign of each state: a shape of its own, so that nobody has to see its colour. */
final class Sign {

    private Sign() {
    }

    /**
     * Draws it.
     *
     * @param x its middle
     * @param y its middle
     * @param size its width and height
     */
    static void draw(GC gc, State state, Color ink, int x, int y, int size) {
        gc.setForeground(ink);
        gc.setBackground(ink);
        gc.setLineWidth(Math.max(2, size / 7));
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        int half = size / 2;
        switch (state) {
            case OVERDUE -> exclamation(gc, x, y, half);
            case REFUSED -> cross(gc, x, y, half * 3 / 4);
            case OPEN -> dots(gc, x, y, half);
            case DUE_SOON -> {
                gc.drawOval(x - half, y - half, 2 * half, 2 * half);
                gc.drawPolyline(new int[] {x, y - half / 2, x, y, x + half / 2, y});
            }
            case EXPECTED -> gc.drawOval(x - half * 2 / 3, y - half * 2 / 3, half * 4 / 3, half * 4 / 3);
            case SENT -> check(gc, x, y, half);
            case SENT_LATE -> {
                check(gc, x, y - half / 4, half);
                gc.drawLine(x - half, y + half, x + half, y + half);
            }
            case NONE -> gc.drawLine(x - half / 4, y, x + half / 4, y);
        }
        gc.setLineWidth(1);
        gc.setLineCap(SWT.CAP_FLAT);
    }

    private static void exclamation(GC gc, int x, int y, int half) {
        gc.drawPolygon(new int[] {x, y - half, x + half, y + half * 4 / 5, x - half, y + half * 4 / 5});
        gc.drawLine(x, y - half / 4, x, y + half / 5);
        gc.fillOval(x - 1, y + half / 2, 2, 2);
    }

    private static void cross(GC gc, int x, int y, int half) {
        gc.drawLine(x - half, y - half, x + half, y + half);
        gc.drawLine(x - half, y + half, x + half, y - half);
    }

    private static void dots(GC gc, int x, int y, int half) {
        int dot = Math.max(3, half / 2);
        for (int step = -1; step <= 1; step++) {
            gc.fillOval(x + step * half * 4 / 5 - dot / 2, y - dot / 2, dot, dot);
        }
    }

    private static void check(GC gc, int x, int y, int half) {
        gc.drawPolyline(new int[] {x - half * 3 / 4, y, x - half / 5, y + half / 2, x + half * 3 / 4, y - half / 2});
    }
}
