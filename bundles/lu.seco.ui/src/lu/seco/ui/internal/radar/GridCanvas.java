// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarRow;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.RowScroll;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * The calendar: arrows go from cell to cell and, at its sides, on to other months; Page, Home and End go further, Enter leads on. It scrolls by rows and
 * draws only those in sight.
 */
final class GridCanvas {

    private static final int WHEEL = 3;

    private final Canvas canvas;
    private final RowScroll scroll;
    private final CellText text;
    private final Walks walks;
    private List<YearMonth> months = List.of();
    private List<RadarRow> rows = List.of();
    private List<String> kinds = List.of();
    private YearMonth today = YearMonth.of(2000, 1);
    private Optional<GridMeasure> measured = Optional.empty();
    private Font measuredFor;
    private Point selected = new Point(0, 0);
    private Point pointed = new Point(-1, -1);

    /** Hears where a person goes. */
    interface Walks {

        /** A cell is selected, or none. */
        void at(Optional<Cell> cell);

        /** A person wants to see more of a cell. */
        void into(Cell cell);

        /** A person goes on beyond the first or the last month. */
        void beyond(int months);
    }

    /** A cell and its row. */
    record Cell(RadarRow row, RadarCell cell) {
    }

    GridCanvas(Composite parent, CellText text, Walks walks) {
        this.text = Objects.requireNonNull(text, "text");
        this.walks = Objects.requireNonNull(walks, "walks");
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        canvas.setData(Ids.WIDGET, "radar.grid");
        scroll = new RowScroll(canvas, () -> rows.size(), this::visible, WHEEL);
        canvas.addListener(SWT.Paint, event -> new GridPainter(event.gc, canvas, measure(), text).paint(months, rows, scroll.first(), selected, today));
        canvas.addListener(SWT.Resize, event -> arrange());
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN
                && event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseDoubleClick, event -> at(event).flatMap(this::cell).ifPresent(walks::into));
        canvas.addListener(SWT.MouseMove, this::point);
        Access.item(canvas, ACC.ROLE_TABLECELL,
                () -> current().map(cell -> text.sentence(cell.row(), cell.cell())).orElse(text.words().grid_name), text.words().grid_name);
    }

    Canvas control() {
        return canvas;
    }

    private GridMeasure measure() {
        // measured anew when the room, the text size or what is shown has changed
        if (measured.isEmpty() || !measuredFor.equals(canvas.getFont())) {
            measuredFor = canvas.getFont();
            measured = Optional.of(GridMeasure.of(canvas, kinds, months.size()));
        }
        return measured.get();
    }

    private int visible() {
        return measure().rowsIn(canvas.getClientArea().height);
    }

    /** Shows these; the selected cell stays selected where it is still there. */
    void show(List<YearMonth> columns, List<RadarRow> now, YearMonth thisMonth) {
        Optional<Cell> before = current();
        months = columns;
        rows = now;
        today = thisMonth;
        kinds = rows.stream().map(RadarRow::kind).distinct().toList();
        int column = before.map(cell -> months.indexOf(cell.cell().month())).filter(at -> at >= 0).orElse(Math.max(0, months.indexOf(today)));
        int row = before.map(cell -> row(cell.row().employer(), cell.row().kind())).filter(at -> at >= 0).orElse(0);
        selected = new Point(column, row);
        arrange();
        told();
    }

    private int row(String employer, String kind) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).employer().equals(employer) && rows.get(at).kind().equals(kind)) {
                return at;
            }
        }
        return -1;
    }

    /** Goes to a cell; stays where it is if that is not shown. */
    void select(String employer, String kind, YearMonth month) {
        int row = row(employer, kind);
        int column = months.indexOf(month);
        if (row >= 0 && column >= 0) {
            go(column, row);
        }
    }

    /** The selected cell. */
    Optional<Cell> current() {
        return cell(selected);
    }

    private Optional<Cell> cell(Point place) {
        if (place.y < 0 || place.y >= rows.size() || place.x < 0 || place.x >= rows.get(place.y).cells().size()) {
            return Optional.empty();
        }
        return Optional.of(new Cell(rows.get(place.y), rows.get(place.y).cells().get(place.x)));
    }

    private void key(Event event) {
        boolean far = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_UP -> go(selected.x, selected.y - 1);
            case SWT.ARROW_DOWN -> go(selected.x, selected.y + 1);
            case SWT.ARROW_LEFT -> side(-1);
            case SWT.ARROW_RIGHT -> side(1);
            case SWT.PAGE_UP -> go(selected.x, selected.y - visible());
            case SWT.PAGE_DOWN -> go(selected.x, selected.y + visible());
            case SWT.HOME -> go(far ? selected.x : 0, far ? 0 : selected.y);
            case SWT.END -> go(far ? selected.x : months.size() - 1, far ? rows.size() - 1 : selected.y);
            case SWT.CR, SWT.KEYPAD_CR -> current().ifPresent(walks::into);
            default -> { }
        }
    }

    private void side(int step) {
        int column = selected.x + step;
        if (column < 0 || column >= months.size()) {
            walks.beyond(step);
        } else {
            go(column, selected.y);
        }
    }

    private void go(int column, int row) {
        selected = new Point(Math.max(0, Math.min(months.size() - 1, column)), Math.max(0, Math.min(rows.size() - 1, row)));
        scroll.reveal(selected.y);
        canvas.redraw();
        told();
    }

    private void told() {
        walks.at(current());
        canvas.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    private void arrange() {
        measured = Optional.empty();
        scroll.arrange();
    }

    private Optional<Point> at(Event event) {
        Point place = measure().at(event.x, event.y);
        return place.x < 0 ? Optional.empty() : Optional.of(new Point(place.x, place.y + scroll.first()));
    }

    private void pressed(Event event) {
        canvas.setFocus();
        at(event).filter(place -> place.y < rows.size()).ifPresent(place -> go(place.x, place.y));
    }

    private void point(Event event) {
        Point place = at(event).orElse(new Point(-1, -1));
        if (!place.equals(pointed)) {
            pointed = place;
            canvas.setToolTipText(cell(place).map(cell -> text.sentence(cell.row(), cell.cell()).replace("&", "&&")).orElse(null));
        }
    }
}
