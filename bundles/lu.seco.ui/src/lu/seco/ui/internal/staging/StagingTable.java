// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.common.Access;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The staged files in a virtual table: only what is seen is filled, and what is seen and selected stays while files come and go. */
final class StagingTable {

    private static final String NAME = "staging";
    private static final double BOLD = 1.12;
    private static final int PADDING = 14;
    private static final StagingColumn[] COLUMNS = StagingColumn.values();

    private final Table table;
    private final StagingCells cells;
    private final JudgementIcons icons;
    private StagingList list = StagingList.EMPTY;
    private int least;
    private int given;
    private BiConsumer<List<String>, Optional<String>> selected = (ids, last) -> { };
    private Function<StagingColumn, StagingSort> clicked = column -> StagingSort.FIRST;

    /** @param title what a screen reader calls the table */
    StagingTable(Composite parent, StagingCells cells, JudgementIcons icons, Layouts layouts, String title) {
        this.cells = Objects.requireNonNull(cells, "cells");
        this.icons = Objects.requireNonNull(icons, "icons");
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, NAME + ".table");
        Access.name(table, title);
        GC gc = new GC(table);
        for (StagingColumn column : COLUMNS) {
            head(column, gc);
        }
        gc.dispose();
        layouts.columns(NAME, Arrays.stream(COLUMNS).map(StagingColumn::id).toList(), table);
        table.addListener(SWT.Resize, event -> rest());
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> tell(Optional.ofNullable((TableItem) event.item)));
        table.addListener(SWT.KeyDown, this::key);
    }

    /** Goes into the rows; if none is selected the first one is. */
    void focus() {
        table.setFocus();
        if (table.getSelectionIndex() < 0 && list.size() > 0) {
            table.setSelection(0);
            tell(Optional.of(table.getItem(0)));
        }
    }

    /** Told the ids of all selected rows and which was chosen last. */
    void onSelect(BiConsumer<List<String>, Optional<String>> listener) {
        selected = listener;
    }

    /** Told on which heading the person clicked; answers how the rows are sorted from now on. */
    void onSort(Function<StagingColumn, StagingSort> listener) {
        clicked = listener;
    }

    private void head(StagingColumn column, GC gc) {
        TableColumn widget = new TableColumn(table, column.number() ? SWT.RIGHT : SWT.LEFT);
        widget.setText(cells.title(column));
        // the heading is bold as a rule, and has room for the arrow of sorting
        double wanted = Math.max(column.width() * gc.getFontMetrics().getAverageCharacterWidth(), gc.textExtent(cells.title(column)).x * BOLD);
        widget.setWidth((int) wanted + PADDING);
        if (column == StagingColumn.CHECKS) {
            least = widget.getWidth();
            given = least;
        }
        widget.setMoveable(true);
        widget.addListener(SWT.Selection, event -> sorted(clicked.apply(column)));
    }

    /** The reasons are long: their column gets what the others leave, unless a person made it wider or put it elsewhere. */
    private void rest() {
        int[] order = table.getColumnOrder();
        TableColumn checks = table.getColumn(StagingColumn.CHECKS.ordinal());
        if (order[order.length - 1] != StagingColumn.CHECKS.ordinal()) {
            return;
        }
        int others = Arrays.stream(table.getColumns()).filter(column -> column != checks).mapToInt(TableColumn::getWidth).sum();
        int room = Math.max(least, table.getClientArea().width - others);
        if (checks.getWidth() < room || checks.getWidth() == given) {
            given = room;
            checks.setWidth(room);
        }
    }

    /** Shows by what the rows are sorted. */
    void sorted(StagingSort sort) {
        table.setSortColumn(table.getColumn(sort.column().ordinal()));
        table.setSortDirection(sort.down() ? SWT.DOWN : SWT.UP);
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        // the index in the event is right even while rows are being taken away
        if (event.index < 0 || event.index >= list.size()) {
            return;
        }
        StagedRow row = list.rows().get(event.index);
        for (StagingColumn column : COLUMNS) {
            item.setText(column.ordinal(), cells.text(row, column));
        }
        item.setImage(StagingColumn.CHECKS.ordinal(), icons.of(row.judgement()));
    }

    private void tell(Optional<TableItem> last) {
        OptionalInt index = last.isPresent() ? OptionalInt.of(table.indexOf(last.get())) : OptionalInt.empty();
        Optional<String> id = index.isPresent() && index.getAsInt() >= 0 && index.getAsInt() < list.size()
                ? Optional.of(list.rows().get(index.getAsInt()).id()) : Optional.empty();
        selected.accept(chosen().map(StagedRow::id).toList(), id);
    }

    private Stream<StagedRow> chosen() {
        return IntStream.of(table.getSelectionIndices()).filter(index -> index < list.size()).mapToObj(list.rows()::get);
    }

    private void key(Event event) {
        if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
            copy();
        } else if (event.stateMask == SWT.MOD1 && event.keyCode == 'a') {
            event.doit = false;
            table.selectAll();
            tell(Optional.empty());
        }
    }

    private void copy() {
        String lines = chosen().map(row -> Arrays.stream(COLUMNS).map(column -> cells.text(row, column)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!lines.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {lines}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** Shows other rows. */
    void show(StagingList now, List<String> ids) {
        StagingList before = list;
        list = now;
        int top = top(before);
        if (sameRows(before, now)) {
            renew(before, now);
        } else {
            table.setRedraw(false);
            table.deselectAll();
            table.setItemCount(now.size());
            table.clearAll();
            table.setRedraw(true);
        }
        select(ids);
        // selecting may scroll to what is selected: what is seen has to stay
        if (table.getTopIndex() != top) {
            table.setTopIndex(top);
        }
    }

    /** Where the row is now that stood at the top, or the one after it. */
    private int top(StagingList before) {
        int top = table.getTopIndex();
        if (top == 0 || top >= before.size()) {
            return 0;
        }
        String seen = before.rows().get(top).id();
        Optional<String> kept = list.place(seen).isPresent() ? Optional.of(seen) : list.successor(before, seen);
        return kept.map(list::place).flatMap(place -> place.isPresent() ? Optional.of(place.getAsInt()) : Optional.empty()).orElse(0);
    }

    private static boolean sameRows(StagingList before, StagingList now) {
        return before.size() == now.size()
                && IntStream.range(0, now.size()).allMatch(i -> before.rows().get(i).id().equals(now.rows().get(i).id()));
    }

    private void renew(StagingList before, StagingList now) {
        for (int i = 0; i < now.size(); i++) {
            if (!before.rows().get(i).equals(now.rows().get(i))) {
                table.clear(i);
            }
        }
    }

    private void select(List<String> ids) {
        int[] wanted = ids.stream().map(list::place).filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).sorted().toArray();
        if (Arrays.equals(wanted, table.getSelectionIndices())) {
            return;
        }
        table.deselectAll();
        if (wanted.length == list.size()) {
            table.selectAll();
        } else {
            table.select(wanted);
        }
    }
}
