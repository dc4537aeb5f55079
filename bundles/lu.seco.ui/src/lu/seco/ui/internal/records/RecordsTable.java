// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The table of records: virtual, so that only what is seen is written; its columns follow what is read. */
final class RecordsTable {

    private static final int SAMPLE = 60;
    private static final int WIDEST = 280;
    private static final int PADDING = 22;

    private final Language language;
    private final RecordsWords words;
    private final IntFunction<List<String>> cells;
    private final Table table;
    private List<RecordsView.Head> headed = List.of();
    private boolean lines;
    private boolean fresh;

    /** @param cells what stands in a row */
    RecordsTable(Composite parent, Language language, String area, IntFunction<List<String>> cells) {
        this.language = Objects.requireNonNull(language, "language");
        this.cells = Objects.requireNonNull(cells, "cells");
        words = language.words(RecordsWords.class);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, area);
        Access.name(table, this::name);
        table.addListener(SWT.SetData, this::fill);
    }

    /** Who hears the screen hears too which columns are not confirmed. */
    private String name() {
        String doubtful = headed.stream().filter(head -> !head.confirmed()).map(RecordsView.Head::title).collect(Collectors.joining(", "));
        return doubtful.isEmpty() ? words.table_name : language.text(words.table_doubtful, words.table_name, doubtful);
    }

    Table control() {
        return table;
    }

    private void fill(Event event) {
        // while rows are being taken away one without a place may be asked for
        if (event.index >= 0) {
            ((TableItem) event.item).setText(cells.apply(event.index).toArray(String[]::new));
        }
    }

    /** Whether lines are shown as they stand in the file. */
    boolean lines() {
        return lines;
    }

    /** Other columns, and no rows. */
    void columns(List<RecordsView.Head> heads, boolean raw) {
        table.setRedraw(false);
        table.setItemCount(0);
        if (!heads.equals(headed) || raw != lines) {
            headed = List.copyOf(heads);
            lines = raw;
            head();
        }
        table.setRedraw(true);
        fresh = true;
    }

    private void head() {
        Stream.of(table.getColumns()).forEach(TableColumn::dispose);
        table.setFont(lines ? JFaceResources.getTextFont() : null);
        for (RecordsView.Head head : headed) {
            TableColumn column = new TableColumn(table, head.number() ? SWT.RIGHT : SWT.LEFT);
            column.setText(head.title());
            column.setToolTipText(head.tip());
        }
        // GTK gives what is left to the last column: better to an empty one
        new TableColumn(table, SWT.LEFT).setWidth(PADDING);
    }

    /** There are so many rows, the earlier ones unchanged. */
    void rows(int count) {
        if (fresh) {
            fresh = false;
            fit(Math.min(SAMPLE, count));
        }
        table.setItemCount(count);
    }

    /** As wide as titles and first values need, within reason; measured without the rows, which the table would have to make for that. */
    private void fit(int count) {
        List<List<String>> sample = Stream.iterate(0, index -> index + 1).limit(count).map(cells::apply).toList();
        GC gc = new GC(table);
        gc.setFont(table.getFont());
        for (int at = 0; at < headed.size(); at++) {
            int column = at;
            int widest = sample.stream().filter(row -> column < row.size()).mapToInt(row -> gc.textExtent(row.get(column)).x).max().orElse(0);
            int title = gc.textExtent(headed.get(at).title()).x;
            int width = lines ? Math.max(title, widest) : Math.min(WIDEST, Math.max(title, widest));
            table.getColumn(at).setWidth(width + PADDING);
        }
        gc.dispose();
    }

    /** The selected row; -1 if there is none. */
    int selected() {
        return table.getSelectionIndex();
    }

    void select(int index) {
        table.setSelection(index);
        table.showSelection();
    }
}
