// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lu.seco.core.journal.RowSort;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * The heads of a table's columns: those a person chose, in their order, each as wide as it was left, with the mark of the order.
 *
 * @param <R> kind of row
 */
final class Head<R> {

    private static final String SAMPLE = "0123456789";
    /** Width of a digit for which the widths of the columns were chosen. */
    private static final double USUAL = 8;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 3;

    private final Table table;
    private final ColumnLayout<R> layout;
    private final Consumer<RowSort> wanted;
    private List<Column<R>> built = List.of();
    private RowSort sort = RowSort.NEWEST;
    private boolean building;

    /** @param wanted told by what the person wants the list to be sorted */
    Head(Table table, ColumnLayout<R> layout, Consumer<RowSort> wanted) {
        this.table = Objects.requireNonNull(table, "table");
        this.layout = Objects.requireNonNull(layout, "layout");
        this.wanted = Objects.requireNonNull(wanted, "wanted");
    }

    /** The columns as the table counts them, which is not always from the left. */
    List<Column<R>> columns() {
        return built;
    }

    /** Puts the columns there; the table's items must be filled anew. */
    void build() {
        building = true;
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        built = layout.shown();
        double scale = scale();
        for (Column<R> column : built) {
            TableColumn widget = new TableColumn(table, column.look().number() ? SWT.RIGHT : SWT.NONE);
            widget.setText(column.title());
            widget.setWidth(layout.width(column, scale));
            widget.setMoveable(true);
            widget.addListener(SWT.Resize, event -> {
                if (!building && !stretched(widget)) {
                    layout.keep(column, widget.getWidth());
                }
            });
            widget.addListener(SWT.Move, event -> moved());
            widget.addListener(SWT.Selection, event -> clicked(column));
        }
        building = false;
        mark(sort);
    }

    /** How much wider than usual the letters are: people choose large fonts, and the columns must go along. */
    private double scale() {
        GC gc = new GC(table);
        double width = gc.textExtent(SAMPLE).x / (double) SAMPLE.length();
        gc.dispose();
        return Math.max(SMALLEST, Math.min(LARGEST, width / USUAL));
    }

    /** GTK gives the last column all the room that is left: that is not what the person wants it to be in a smaller window. */
    private boolean stretched(TableColumn widget) {
        int[] order = table.getColumnOrder();
        int width = Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum();
        return "gtk".equals(SWT.getPlatform()) && order.length > 0 && table.getColumn(order[order.length - 1]) == widget
                && width <= table.getClientArea().width + 1;
    }

    private void moved() {
        if (!building && table.getColumnCount() == built.size()) {
            layout.choose(IntStream.of(table.getColumnOrder()).mapToObj(built::get).map(Column::id).toList());
        }
    }

    private void clicked(Column<R> column) {
        column.sort().ifPresent(by -> {
            boolean turn = sort.column() == by;
            wanted.accept(new RowSort(by, turn ? !sort.descending() : by == RowSort.Column.ARRIVAL));
        });
    }

    /** Shows by what the list is sorted. */
    void mark(RowSort by) {
        sort = by;
        Optional<Column<R>> column = built.stream().filter(one -> one.sort().equals(Optional.of(by.column()))).findFirst();
        table.setSortColumn(column.map(one -> table.getColumn(built.indexOf(one))).orElse(null));
        table.setSortDirection(column.isEmpty() ? SWT.NONE : by.descending() ? SWT.DOWN : SWT.UP);
    }
}
