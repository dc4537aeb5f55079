// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A content as records or as lines, with a search. */
final class ContentPane implements ContentView {

    private static final int NARROWEST = 70;
    private static final int WIDEST = 260;
    private static final int RAW = 1200;

    private final DetailWords words;
    private final Composite body;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final Table table;
    private final Label sentence;
    private final Label note;
    private final ContentPresenter presenter;
    private boolean fresh;

    ContentPane(Composite parent, Room room) {
        words = Objects.requireNonNull(room, "room").language().words(DetailWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
        Composite bar = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).spacing(12, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Button records = choice(bar, words.content_records_label, "detail.content.records", false);
        choice(bar, words.content_lines_label, "detail.content.lines", true);
        records.setSelection(true);
        search(bar);
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        sentence = new Label(pages, SWT.WRAP);
        sentence.setData(Ids.WIDGET, "detail.content.sentence");
        table = new Table(pages, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "detail.content");
        Access.name(table, words.content_tab_label);
        stack.topControl = sentence;
        note = new Label(body, SWT.WRAP);
        note.setData(Ids.WIDGET, "detail.content.note");
        GridDataFactory.fillDefaults().indent(8, 2).grab(true, false).applyTo(note);
        presenter = new ContentPresenter(room.engine(), room.work("content"), room.ui(), room.language(), this);
        table.addListener(SWT.SetData, this::fill);
        body.addDisposeListener(event -> presenter.close());
    }

    private Button choice(Composite bar, String label, String widgetName, boolean raw) {
        Button button = new Button(bar, SWT.RADIO);
        button.setText(label);
        button.setData(Ids.WIDGET, widgetName);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                presenter.raw(raw);
            }
        });
        return button;
    }

    private void search(Composite bar) {
        Text field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(words.content_search_hint);
        field.setData(Ids.WIDGET, "detail.content.search");
        Access.name(field, words.content_search_hint);
        field.addListener(SWT.Modify, event -> presenter.find(field.getText(), Math.max(0, table.getSelectionIndex())));
        field.addListener(SWT.DefaultSelection, event -> presenter.find(field.getText(), table.getSelectionIndex() + 1));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(field);
    }

    Composite control() {
        return body;
    }

    /** Shows the content of a thing. */
    void show(Detail detail) {
        presenter.show(detail.file(), detail.kind());
    }

    /** Reads it again. */
    void again() {
        presenter.again();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = table.indexOf(item);
        List<String> cells = presenter.cells(index);
        item.setText(cells.toArray(String[]::new));
        presenter.look(index);
    }

    @Override
    public void columns(List<Head> heads) {
        table.setRedraw(false);
        table.setItemCount(0);
        Stream.of(table.getColumns()).forEach(TableColumn::dispose);
        for (Head head : heads) {
            TableColumn column = new TableColumn(table, head.number() ? SWT.RIGHT : SWT.NONE);
            column.setText(head.title());
            column.setToolTipText(head.title());
        }
        boolean raw = heads.size() == 2 && heads.get(1).title().equals(words.content_raw_label);
        table.setFont(raw ? JFaceResources.getTextFont() : null);
        table.setRedraw(true);
        fresh = true;
    }

    @Override
    public void rows(int count) {
        table.setItemCount(count);
        stack.topControl = table;
        pages.layout();
        if (fresh) {
            fresh = false;
            fit();
        }
    }

    /** As wide as their titles and first values need, within reason. */
    private void fit() {
        for (int index = 0; index < Math.min(20, table.getItemCount()); index++) {
            table.getItem(index).getText();
        }
        TableColumn[] columns = table.getColumns();
        boolean raw = columns.length == 2 && columns[1].getText().equals(words.content_raw_label);
        for (TableColumn column : columns) {
            column.pack();
            column.setWidth(Math.max(NARROWEST, Math.min(raw ? RAW : WIDEST, column.getWidth())));
        }
    }

    @Override
    public void say(String text) {
        table.setItemCount(0);
        note.setText("");
        sentence.setText("\n   " + text);
        stack.topControl = sentence;
        pages.layout();
    }

    @Override
    public void note(String text) {
        note.setText(text.replace("&", "&&"));
        note.requestLayout();
    }

    @Override
    public void found(int index) {
        table.setSelection(index);
        table.showSelection();
    }
}
