// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.time.YearMonth;
import java.util.List;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.deadline.RadarRow;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Draws the part of the calendar that is in sight: only its rows cost time, however many there are. */
final class GridPainter {

    private static final double LINE = 0.14;
    private static final double QUIET = 0.62;

    private final GC gc;
    private final Canvas control;
    private final GridMeasure measure;
    private final CellText text;
    private final Tints tints;

    GridPainter(GC gc, Canvas control, GridMeasure measure, CellText text) {
        this.gc = gc;
        this.control = control;
        this.measure = measure;
        this.text = text;
        tints = new Tints(control);
        gc.setFont(control.getFont());
        gc.setAntialias(SWT.ON);
    }

    /**
     * Draws it.
     *
     * @param first the first row in sight
     * @param selected row and column that are selected
     * @param today the month of today
     */
    void paint(List<YearMonth> months, List<RadarRow> rows, int first, Point selected, YearMonth today) {
        Rectangle area = control.getClientArea();
        gc.setBackground(control.getBackground());
        gc.fillRectangle(area);
        head(months, today);
        String before = "";
        int last = Math.min(rows.size(), first + measure.rowsIn(area.height) + 1);
        for (int row = first; row < last; row++) {
            int y = measure.top(row - first);
            boolean begins = row == first || !rows.get(row).employer().equals(before);
            before = rows.get(row).employer();
            title(rows.get(row), y, begins, row > first && begins, area.width);
            List<RadarCell> cells = rows.get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                cell(cells.get(column), measure.tile(column, row - first), selected.y == row && selected.x == column);
            }
        }
    }

    private void head(List<YearMonth> months, YearMonth today) {
        gc.setForeground(tints.between(QUIET));
        int base = measure.headHeight() - measure.unit() * 5 / 4;
        gc.drawText(text.words().column_employer, measure.margin(), base, true);
        gc.drawText(text.words().column_kind, measure.kindLeft(), base, true);
        for (int column = 0; column < months.size(); column++) {
            YearMonth month = months.get(column);
            boolean now = month.equals(today);
            gc.setForeground(now ? control.getForeground() : tints.between(QUIET));
            gc.setFont(now ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : control.getFont());
            Rectangle tile = measure.tile(column, 0);
            centred(text.month(month), tile, base);
            if (column == 0 || month.getMonthValue() == 1) {
                gc.setFont(control.getFont());
                gc.setForeground(tints.between(QUIET));
                centred(Integer.toString(month.getYear()), tile, base - measure.unit() * 6 / 5);
            }
        }
        gc.setFont(control.getFont());
    }

    private void centred(String title, Rectangle tile, int y) {
        gc.drawText(title, tile.x + (tile.width - gc.textExtent(title).x) / 2, y, true);
    }

    private void title(RadarRow row, int y, boolean begins, boolean line, int width) {
        int middle = y + (measure.rowHeight() - measure.unit()) / 2;
        if (line) {
            gc.setForeground(tints.between(LINE));
            gc.drawLine(measure.margin(), y, width, y);
        }
        gc.setForeground(control.getForeground());
        if (begins) {
            gc.drawText(Plain.line(row.employer()), measure.margin(), middle, true);
        }
        gc.drawText(Plain.line(row.kind()), measure.kindLeft(), middle, true);
    }

    private void cell(RadarCell cell, Rectangle tile, boolean selected) {
        if (cell.state() != State.NONE) {
            gc.setBackground(tints.ground(cell.state()));
            gc.fillRoundRectangle(tile.x, tile.y, tile.width, tile.height, 6, 6);
            if (control.getDisplay().getHighContrast()) {
                gc.setForeground(control.getForeground());
                gc.drawRoundRectangle(tile.x, tile.y, tile.width - 1, tile.height - 1, 6, 6);
            }
        }
        int size = measure.unit() * 4 / 5;
        String day = fitted(text.within(cell), tile.width - size - measure.unit() / 3);
        int wide = day.isEmpty() ? size : size + measure.unit() / 3 + gc.textExtent(day).x;
        int left = tile.x + Math.max(2, (tile.width - wide) / 2);
        int middle = tile.y + tile.height / 2;
        Sign.draw(gc, cell.state(), cell.state() == State.NONE ? tints.between(QUIET / 2) : control.getForeground(), left + size / 2, middle, size);
        if (!day.isEmpty()) {
            gc.setForeground(control.getForeground());
            gc.drawText(day, left + size + measure.unit() / 3, middle - gc.textExtent(day).y / 2, true);
        }
        if (selected) {
            select(tile);
        }
    }

    /** A day that has no room is left to the tool tip. */
    private String fitted(String day, int room) {
        return gc.textExtent(day).x < room ? day : "";
    }

    private void select(Rectangle tile) {
        boolean focus = control.isFocusControl();
        gc.setForeground(focus ? control.getForeground() : tints.between(QUIET));
        gc.setLineWidth(focus ? 2 : 1);
        gc.drawRoundRectangle(tile.x, tile.y, tile.width - 1, tile.height - 1, 6, 6);
        gc.setLineWidth(1);
    }
}
