// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The totals of a file as a line; where there are several they unfold below it. Takes no room where there are none. */
final class TotalsLine implements TotalsPresenter.View {

    private static final int ROWS = 5;
    private static final int PADDING = 24;

    private final RecordsWords words;
    private final Composite body;
    private final Label sentence;
    private final Link unfold;
    private final Table table;
    private final Label note;
    private TotalsPresenter.Shown shown = TotalsPresenter.Shown.NOTHING;
    private boolean open;

    /** @param parent with a grid of one column */
    TotalsLine(Composite parent, RecordsWords words, String area) {
        this.words = Objects.requireNonNull(words, "words");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 4).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(body);
        body.setVisible(false);
        sentence = new Label(body, SWT.WRAP);
        sentence.setData(Ids.WIDGET, area + ".totals");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
        unfold = new Link(body, SWT.NONE);
        unfold.setData(Ids.WIDGET, area + ".totals.unfold");
        unfold.addListener(SWT.Selection, event -> {
            open = !open;
            arrange();
        });
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(unfold);
        table = new Table(body, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, area + ".totals.table");
        Access.name(table, words.total_table_name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(table);
        note = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(note);
        Stream.of(words.total_employer_label, words.total_month_label).forEach(title -> column(title, SWT.LEFT));
        Stream.of(words.total_records_label, words.total_persons_label, words.total_sum_label).forEach(title -> column(title, SWT.RIGHT));
        // GTK gives what is left to the last column: better to an empty one
        column("", SWT.LEFT);
        table.getColumn(table.getColumnCount() - 1).setWidth(PADDING);
    }

    private void column(String title, int side) {
        new TableColumn(table, side).setText(title);
    }

    @Override
    public void totals(TotalsPresenter.Shown told) {
        if (!told.equals(shown)) {
            shown = told;
            sentence.setText(told.sentence().replace("&", "&&"));
            note.setText(told.note());
            table.removeAll();
            for (List<String> group : told.groups()) {
                new TableItem(table, SWT.NONE).setText(group.toArray(String[]::new));
            }
            if (!told.groups().isEmpty()) {
                Stream.of(table.getColumns()).limit(table.getColumnCount() - 1L).forEach(TotalsLine::fit);
            }
            arrange();
        }
    }

    private static void fit(TableColumn column) {
        column.pack();
        column.setWidth(column.getWidth() + PADDING);
    }

    private void arrange() {
        boolean several = !shown.groups().isEmpty();
        unfold.setText("<a>" + (open ? words.total_hide_label : words.total_show_label) + "</a>");
        see(unfold, several);
        see(table, several && open);
        see(note, several && open && !shown.note().isEmpty());
        ((GridData) table.getLayoutData()).heightHint = table.getHeaderHeight()
                + Math.min(ROWS, Math.max(2, shown.groups().size())) * table.getItemHeight();
        see(body, !shown.sentence().isEmpty());
        body.requestLayout();
        sentence.requestLayout();
        unfold.requestLayout();
        table.requestLayout();
    }

    private static void see(Control control, boolean wanted) {
        control.setVisible(wanted);
        ((GridData) control.getLayoutData()).exclude = !wanted;
    }
}
