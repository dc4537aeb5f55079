// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
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
    private final Cells<R> cells;
    private final Function<R, String> id;
    private Consumer<R> selected = row -> { };
    private Consumer<R> opened = row -> { };
    private Looked looked = (first, last) -> { };
    private LongConsumer jumped = place -> { };
    private Optional<String> selectedId = Optional.empty();
    private int shownTop = -1;
    private int shownLast = -1;

    /** Told which rows of the window are seen. */
    @FunctionalInterface
    public interface Looked {
        void rows(int first, int last);
    }

    /** @param name what a screen reader calls the table */
    public PagedTable(Composite parent, RowWindow<R> window, List<Column<R>> columns, Function<R, String> id, String name,
            String positionName) {
        this.window = Objects.requireNonNull(window, "window");
        cells = new Cells<>(columns);
        this.id = Objects.requireNonNull(id, "id");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(body);
        table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
        Access.name(table, name);
        slider = new PlaceSlider(body, table, positionName, this::go);
        cells.head(table);
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

    private void listen() {
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> select());
        table.addListener(SWT.DefaultSelection, event -> current().ifPresent(opened));
        table.addListener(SWT.Paint, event -> scrolled());
        table.addListener(SWT.KeyDown, this::key);
        // a native table need not tell when it paints: whatever may have scrolled it is asked too
        table.getVerticalBar().addListener(SWT.Selection, event -> scrolled());
        for (int type : new int[] {SWT.MouseWheel, SWT.KeyDown, SWT.KeyUp, SWT.Resize}) {
            table.addListener(type, event -> later());
        }
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
            selectedId = Optional.of(id.apply(row));
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
            current().ifPresent(row -> cells.copy(table.getDisplay(), row));
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
        if (index >= 0 && index <= Math.max(0, window.size() - visible())) {
            table.setTopIndex((int) index);
        } else {
            jumped.accept(place);
        }
    }

    /** How many rows have room. */
    private int visible() {
        int height = table.getClientArea().height - table.getHeaderHeight();
        return Math.max(1, height / Math.max(1, table.getItemHeight()));
    }

    private void scrolled() {
        int top = table.getTopIndex();
        int last = Math.min(window.size() - 1, top + visible());
        if (top != shownTop || last != shownLast) {
            shownTop = top;
            shownLast = last;
            // not while painting: what follows may change the table
            soon(() -> {
                place();
                looked.rows(top, last);
            });
        }
    }

    /** What is seen is looked at again once the system has done what it has in hand. */
    private void later() {
        soon(this::scrolled);
    }

    private void soon(Runnable task) {
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed()) {
                task.run();
            }
        });
    }

    private void place() {
        slider.show(window.size(), window.total(), window.start() + table.getTopIndex(), visible());
    }

    /** Whether the newest row is in sight. */
    public boolean atTop() {
        return window.top() && table.getTopIndex() <= 1;
    }

    /** Shows other rows; the selected one stays selected if it is among them. */
    public void replaced(int position) {
        table.setRedraw(false);
        table.setItemCount(window.size());
        table.clearAll();
        table.deselectAll();
        table.setTopIndex(position);
        table.setRedraw(true);
        keepSelection();
        table.redraw();
        shownTop = -1;
        later();
    }

    /** Rows came in; what is seen stays, except at the very top where a new row is meant to be seen. */
    public void inserted(int at, int count) {
        boolean stay = at == 0 && atTopOfWindow() && window.top();
        int top = table.getTopIndex();
        if (at == table.getItemCount()) {
            table.setItemCount(at + count);
        } else {
            IntStream.range(0, count).forEach(i -> addItem(at));
        }
        if (stay) {
            table.setTopIndex(0);
        } else if (at <= top) {
            keepTop(top + count);
        }
        keepSelection();
        shownTop = -1;
        later();
    }

    /** A native item moves selection and scrolling by itself; its text is asked for when it is seen. */
    private TableItem addItem(int at) {
        return new TableItem(table, SWT.NONE, at);
    }

    /** Rows left. */
    public void removed(int at, int count) {
        int top = table.getTopIndex();
        table.remove(at, at + count - 1);
        if (at < top) {
            keepTop(Math.max(at, top - count));
        }
        shownTop = -1;
        later();
    }

    /** A row is different. */
    public void changed(int at) {
        table.clear(at);
    }

    /** The place of the window in the list is different. */
    public void moved() {
        place();
    }

    private boolean atTopOfWindow() {
        return table.getTopIndex() <= 1;
    }

    /** GTK keeps what is seen by itself and answers with a row more or less until it has painted; others keep the number of the row. */
    private void keepTop(int wanted) {
        if (Math.abs(table.getTopIndex() - wanted) > ("gtk".equals(SWT.getPlatform()) ? 1 : 0)) {
            table.setTopIndex(wanted);
        }
    }

    private void keepSelection() {
        OptionalInt index = selectedId.map(window::indexOf).orElse(OptionalInt.empty());
        if (index.isPresent() && table.getSelectionIndex() != index.getAsInt()) {
            int top = table.getTopIndex();
            table.deselectAll();
            table.select(index.getAsInt());
            keepTop(top);
        }
    }

    /** Names the table for tests. */
    public void mark(String widgetName) {
        table.setData(Ids.WIDGET, widgetName);
        slider.mark(widgetName + ".position");
    }
}
