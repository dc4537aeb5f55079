// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.util.Arrays;
import java.util.stream.Collectors;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.ui.internal.common.Access;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** What the tiles of the calendar mean, one beside the other, on as many lines as that takes. */
final class Legend {

    private final Canvas canvas;
    private final CellText text;

    Legend(Composite parent, CellText text) {
        this.text = text;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                GC gc = new GC(this);
                int width = wide == SWT.DEFAULT ? 600 : wide;
                int height = flow(gc, this, width, false);
                gc.dispose();
                return new Point(width, high == SWT.DEFAULT ? height : high);
            }
        };
        Access.name(canvas, text.words().legend_name + " : " + Arrays.stream(State.values()).map(text::label).collect(Collectors.joining(", ")));
        canvas.addListener(SWT.Paint, event -> flow(event.gc, canvas, canvas.getClientArea().width, true));
    }

    Canvas control() {
        return canvas;
    }

    /** Lays it out in a width, and draws it; gives its height. */
    private int flow(GC gc, Canvas on, int width, boolean draw) {
        gc.setFont(on.getFont());
        gc.setAntialias(SWT.ON);
        Tints tints = new Tints(on);
        int unit = gc.getFontMetrics().getHeight();
        int line = unit * 3 / 2;
        int tile = unit * 3 / 2;
        int x = unit / 2;
        int y = 0;
        for (State state : State.values()) {
            int wide = tile + unit / 3 + gc.textExtent(text.label(state)).x + unit;
            if (x > unit && x + wide > width) {
                x = unit / 2;
                y += line;
            }
            if (draw) {
                gc.setBackground(tints.ground(state));
                gc.fillRoundRectangle(x, y + 1, tile, line - 3, 6, 6);
                Sign.draw(gc, state, on.getForeground(), x + tile / 2, y + line / 2, unit * 4 / 5);
                gc.setForeground(on.getForeground());
                gc.drawText(text.label(state), x + tile + unit / 3, y + (line - unit) / 2, true);
            }
            x += wide;
        }
        String unconfirmed = text.words().legend_unconfirmed;
        if (x > unit && x + gc.textExtent(unconfirmed).x > width) {
            x = unit / 2;
            y += line;
        }
        if (draw) {
            gc.setForeground(on.getForeground());
            gc.drawText(unconfirmed, x, y + (line - unit) / 2, true);
        }
        return y + line;
    }
}
