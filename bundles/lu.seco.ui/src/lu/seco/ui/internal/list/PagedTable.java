// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.rows.RowWindow;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * A virtual table over a {@link RowWindow}. The table has as many items as the window has rows; when the list is longer than that, a
 * slider for the whole list takes the place of the table's own bar.
 *
 * <p>This is the plain SWT table and not JFace's {@code TableViewer}: its lazy content provider keeps one element per index and cannot
 * shift them when rows come in at the top, and a native table of a million items takes seconds to fill on GTK.
 *
 * @param <R> kind of row
 */
public final class PagedTable<R> {

    private final Composite body;
    private final Table table;
    private final PlaceSlider slider;
    private final RowWindow<R> window;
    private final Head<R> head;
    private final Cells<R> cells;
    private final Steady<R> steady;
    private final Sight sight;
    private final Function<R, String> id;
    private Consumer<R> selected = row -> { };
    private Consumer<R> opened = row -> { };
    private Looked looked = (first, last) -> { };
    private LongConsumer jumped = place -> { };
    private Consumer<RowSort> sorted = sort -> { };

    /** Told which rows of the window are seen. */
    @FunctionalInterface
    public interface Looked {
        void rows(int first, int last);
    }

    /**
     * @param layout the columns
     * @param list what the list has of its own
     */
    public PagedTable(Composite parent, RowWindow<R> window, ColumnLayout<R> layout, ListDescription<R> list, String positionName) {
        this.window = Objects.requireNonNull(window, "window");
        this.id = list.id();
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(body);
        table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
        Access.name(table, list.title());
        slider = new PlaceSlider(body, table, positionName, this::go);
        head = new Head<>(table, layout, sort -> sorted.accept(sort));
        cells = new Cells<>(head, list.strong());
        steady = new Steady<>(table, window);
        sight = new Sight(table, this::seen);
        head.build();
        listen();
    }

    public Control control() {
        return body;
    }

    public Table table() {
        return table;
    }

    public void onSelect(Consumer<R> listener) {
        selected = listener;
    }

    public void onOpen(Consumer<R> listener) {
        opened = listener;
    }

    public void onLook(Looked listener) {
        looked = listener;
    }

    /** Told the place in the whole list to which the person wants to go, when it is not in the window. */
    public void onJump(LongConsumer listener) {
        jumped = listener;
    }

    /** Told by what the person wants the list to be sorted. */
    public void onSort(Consumer<RowSort> listener) {
        sorted = listener;
    }

    /** Shows by what the list is sorted. */
    public void mark(RowSort sort) {
        head.mark(sort);
    }

    /** Shows the columns as they are chosen now. */
    public void rebuild() {
        int top = table.getTopIndex();
        table.setItemCount(0);
        head.build();
        replaced(top);
    }

    /** Puts the cursor into the table; somebody who comes by key needs a row to begin with. */
    public void focus() {
        table.setFocus();
        if (table.getSelectionIndex() < 0) {
            select(0);
        }
    }

    /** Puts the selected row on the clipboard. */
    public void copy() {
        current().ifPresent(row -> cells.copy(table.getDisplay(), row));
    }

    /** Selects a row, brings it into sight and tells so. */
    public void select(int index) {
        if (index >= 0 && index < table.getItemCount()) {
            table.setSelection(index);
            table.showSelection();
            select();
        }
    }

    private void listen() {
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> select());
        table.addListener(SWT.DefaultSelection, event -> current().ifPresent(opened));
        table.addListener(SWT.KeyDown, this::key);
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = table.indexOf(item);
        if (index < 0 || index >= window.size()) {
            return;
        }
        cells.fill(item, window.row(index));
    }

    private void select() {
        current().ifPresent(row -> {
            steady.selected(id.apply(row));
            selected.accept(row);
        });
    }

    /** The selected row. */
    public Optional<R> current() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= window.size() ? Optional.empty() : Optional.of(window.row(index));
    }

    private void key(Event event) {
        if (event.stateMask == SWT.MOD1 && (event.keyCode == 'c' || event.keyCode == SWT.INSERT)) {
            copy();
        } else if (event.keyCode == SWT.HOME && !window.top()) {
            event.doit = false;
            jumped.accept(0);
        } else if (event.keyCode == SWT.END && !window.bottom()) {
            event.doit = false;
            jumped.accept(window.total() - 1);
        }
    }

    private void go(long place) {
        long index = place - window.start();
        if (index >= 0 && index <= Math.max(0, window.size() - sight.visible())) {
            table.setTopIndex((int) index);
        } else {
            jumped.accept(place);
        }
    }

    private void seen(int first, int last) {
        place();
        looked.rows(first, last);
    }

    private void place() {
        slider.show(window.size(), window.total(), window.start() + table.getTopIndex(), sight.visible());
    }

    /** Whether the newest row is in sight. */
    public boolean atTop() {
        return window.top() && table.getTopIndex() <= 1;
    }

    /** Shows other rows; the selected one stays selected if it is among them. */
    public void replaced(int position) {
        steady.replaced(position);
        sight.changed();
    }

    /** Rows came in; what is seen stays, except at the very top where a new row is meant to be seen. */
    public void inserted(int at, int count) {
        steady.inserted(at, count);
        sight.changed();
    }

    /** Rows left. */
    public void removed(int at, int count) {
        steady.removed(at, count);
        sight.changed();
    }

    /** A row is different. */
    public void changed(int at) {
        table.clear(at);
    }

    /** The place of the window in the list is different. */
    public void moved() {
        place();
    }

    /** Names the table for tests. */
    public void mark(String widgetName) {
        table.setData(Ids.WIDGET, widgetName);
        slider.mark(widgetName + ".position");
    }
}
