// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The records of a file, decoded or as they stand in it, with a search. The same wherever a file is looked at. */
public final class RecordsPane implements RecordsView {

    private static final int SAMPLE = 60;
    private static final int WIDEST = 280;
    private static final int PADDING = 22;

    private final String area;
    private final RecordsWords words;
    private final RecordsPresenter presenter;
    private final Composite body;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final Text search;
    private final Button raw;
    private final Table table;
    private final Label sentence;
    private final Label note;
    private List<Head> headed = List.of();
    private boolean rawHeaded;
    private boolean fresh;

    /** @param area begins the names of its widgets, and names its thread */
    public RecordsPane(Composite parent, Room room, String area) {
        this.area = Objects.requireNonNull(area, "area");
        words = Objects.requireNonNull(room, "room").language().words(RecordsWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(16, 4).applyTo(body);
        search = searchField();
        raw = rawButton();
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 80).applyTo(pages);
        sentence = new Label(pages, SWT.WRAP);
        sentence.setData(Ids.WIDGET, area + ".sentence");
        table = new Table(pages, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, area);
        Access.name(table, words.table_name);
        table.addListener(SWT.SetData, this::fill);
        note = new Label(body, SWT.NONE);
        note.setData(Ids.WIDGET, area + ".note");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
        stack.topControl = sentence;
        presenter = new RecordsPresenter(room, room.work(area), this);
        body.addDisposeListener(event -> presenter.close());
    }

    private Text searchField() {
        Text field = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(words.search_hint);
        field.setTextLimit(200);
        field.setData(Ids.WIDGET, area + ".search");
        Access.name(field, words.search_hint);
        field.addListener(SWT.Modify, event -> find(Math.max(0, table().getSelectionIndex())));
        field.addListener(SWT.DefaultSelection, event -> find(table().getSelectionIndex() + 1));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).hint(240, SWT.DEFAULT).applyTo(field);
        return field;
    }

    private Button rawButton() {
        Button button = new Button(body, SWT.CHECK);
        button.setText(words.raw_label);
        button.setToolTipText(words.raw_tip);
        button.setData(Ids.WIDGET, area + ".raw");
        button.addListener(SWT.Selection, event -> presenter().raw(button.getSelection()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
        return button;
    }

    private Table table() {
        return table;
    }

    private RecordsPresenter presenter() {
        return presenter;
    }

    private void find(int from) {
        presenter.find(search.getText(), from);
    }

    public Control control() {
        return body;
    }

    /** Shows this file from now on, or none. */
    public void show(Optional<Source> source) {
        search.setVisible(source.isPresent());
        raw.setVisible(source.isPresent());
        presenter.show(source);
    }

    /** Reads it again. */
    public void again() {
        presenter.again();
    }

    private void fill(Event event) {
        presenter.look(event.index);
        ((TableItem) event.item).setText(presenter.cells(event.index).toArray(String[]::new));
    }

    @Override
    public void columns(List<Head> heads, boolean lines) {
        table.setRedraw(false);
        table.setItemCount(0);
        if (!heads.equals(headed) || lines != rawHeaded) {
            headed = List.copyOf(heads);
            rawHeaded = lines;
            head();
        }
        table.setRedraw(true);
        fresh = true;
    }

    private void head() {
        Stream.of(table.getColumns()).forEach(TableColumn::dispose);
        table.setFont(rawHeaded ? JFaceResources.getTextFont() : null);
        for (Head head : headed) {
            TableColumn column = new TableColumn(table, head.number() ? SWT.RIGHT : SWT.LEFT);
            column.setText(head.title());
            column.setToolTipText(head.tip());
        }
        // GTK gives what is left to the last column: better to an empty one
        new TableColumn(table, SWT.LEFT).setWidth(PADDING);
    }

    @Override
    public void rows(int count) {
        if (fresh) {
            fresh = false;
            fit(Math.min(SAMPLE, count));
        }
        table.setItemCount(count);
        top(table);
    }

    /** As wide as titles and first values need, within reason; measured without the rows, which the table would have to make for that. */
    private void fit(int count) {
        List<List<String>> sample = Stream.iterate(0, index -> index + 1).limit(count).map(presenter::cells).toList();
        GC gc = new GC(table);
        gc.setFont(table.getFont());
        for (int at = 0; at < headed.size(); at++) {
            int column = at;
            int widest = sample.stream().filter(cells -> column < cells.size()).mapToInt(cells -> gc.textExtent(cells.get(column)).x).max().orElse(0);
            int title = gc.textExtent(headed.get(at).title()).x;
            int width = rawHeaded ? Math.max(title, widest) : Math.min(WIDEST, Math.max(title, widest));
            table.getColumn(at).setWidth(width + PADDING);
        }
        gc.dispose();
    }

    @Override
    public void say(String text) {
        table.setItemCount(0);
        note.setText("");
        sentence.setText(text.replace("&", "&&"));
        top(sentence);
    }

    @Override
    public void note(String text) {
        note.setText(text.replace("&", "&&"));
        note.setToolTipText(text);
    }

    @Override
    public void found(int index) {
        table.setSelection(index);
        table.showSelection();
    }

    private void top(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            pages.layout();
        }
    }
}
