// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import lu.seco.core.deadline.RadarCell.State;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;

/**
 * The colours of the calendar: a touch of a hue on the page, whatever theme it has, so that text on it stays as easy to read as beside it. Where a person
 * needs high contrast there is no hue at all.
 */
final class Tints {

    /** So much of the hue, on a light page and on a dark one. */
    private static final double LIGHT = 0.24;
    private static final double DARK = 0.36;
    private static final double QUIET = 0.07;
    private static final int HALF = 128;

    private final RGB ink;
    private final RGB page;
    private final boolean plain;

    Tints(Canvas control) {
        ink = control.getForeground().getRGB();
        page = control.getBackground().getRGB();
        plain = control.getDisplay().getHighContrast();
    }

    /** The ground of a tile. */
    Color ground(State state) {
        if (plain) {
            return new Color(page);
        }
        double share = brightness(page) < HALF ? DARK : LIGHT;
        return switch (state) {
            case OVERDUE -> mix(new RGB(0xd3, 0x2f, 0x2f), share);
            case REFUSED -> mix(new RGB(0x8e, 0x24, 0xaa), share);
            case OPEN -> mix(new RGB(0x1e, 0x6f, 0xd9), share);
            case DUE_SOON -> mix(new RGB(0xf5, 0xa6, 0x23), share);
            case SENT -> mix(new RGB(0x2e, 0x8b, 0x3e), share);
            case SENT_LATE -> mix(new RGB(0x7c, 0x8b, 0x2e), share);
            case EXPECTED, NONE -> mix(ink, QUIET);
        };
    }

    /** Between the page (0) and the ink (1). */
    Color between(double share) {
        return mix(ink, share);
    }

    private Color mix(RGB hue, double share) {
        return new Color(part(page.red, hue.red, share), part(page.green, hue.green, share), part(page.blue, hue.blue, share));
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static int brightness(RGB colour) {
        return (colour.red * 3 + colour.green * 6 + colour.blue) / 10;
    }
}
