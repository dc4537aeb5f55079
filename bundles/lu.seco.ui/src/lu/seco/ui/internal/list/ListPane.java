// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.rows.DayRange;
import lu.seco.ui.internal.rows.RowsPresenter;
import lu.seco.ui.internal.rows.RowsView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/**
 * A list as a person uses it: period, search, number of rows, the table, and a sentence where the table has nothing to show.
 *
 * @param <R> kind of row
 */
public final class ListPane<R> implements RowsView {

    private final String name;
    private final Language language;
    private final Layouts layouts;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private Supplier<String> emptyText = () -> "";
    private RowsPresenter<R> presenter;
    private PagedTable<R> table;
    private Composite ranges;
    private Text search;
    private Label count;
    private Composite pages;
    private Composite messagePage;
    private Link message;

    /**
     * @param name under which tests find the widgets and the layout is kept
     */
    public ListPane(Composite parent, String name, Language language, Layouts layouts) {
        this.name = name;
        this.language = language;
        this.layouts = layouts;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
    }

    /**
     * Builds the widgets and begins.
     *
     * @param columns the columns
     * @param id id of a row
     * @param nothing what to say, and to do, when there is no row at all
     */
    public PagedTable<R> open(RowsPresenter<R> rows, List<Column<R>> columns, Function<R, String> id, String title,
            Supplier<String> nothing) {
        presenter = rows;
        emptyText = nothing;
        buildBar();
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        table = new PagedTable<>(pages, rows.window(), columns, id, title, language.messages().list_position_name);
        table.mark(name + ".table");
        layouts.columns(name, columns.stream().map(Column::id).toList(), table.table());
        table.onLook(rows::look);
        table.onJump(rows::jump);
        buildMessage();
        stack.topControl = table.control();
        DayRange first = layouts.range(name);
        choose(first);
        rows.open(first);
        body.addDisposeListener(event -> rows.close());
        return table;
    }

    private void buildBar() {
        Messages words = language.messages();
        Composite bar = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).spacing(12, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        ranges = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(DayRange.values().length).spacing(10, 0).applyTo(ranges);
        Access.name(ranges, words.range_choice_name);
        ranges.setData(Ids.WIDGET, name + ".range");
        range(DayRange.TODAY, words.range_today_label);
        range(DayRange.WEEK, words.range_week_label);
        range(DayRange.MONTH, words.range_month_label);
        range(DayRange.ALL, words.range_all_label);
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(words.list_search_hint);
        search.setTextLimit(200);
        search.setData(Ids.WIDGET, name + ".search");
        Access.name(search, words.list_search_hint);
        search.addListener(SWT.Modify, event -> presenter.search(search.getText()));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                focus();
            } else if (event.keyCode == SWT.ESC) {
                search.setText("");
            }
        });
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(260, SWT.DEFAULT).applyTo(search);
        count = new Label(bar, SWT.RIGHT);
        count.setData(Ids.WIDGET, name + ".count");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(110, SWT.DEFAULT).applyTo(count);
    }

    private void range(DayRange range, String label) {
        Button item = new Button(ranges, SWT.RADIO);
        item.setText(label);
        item.setData(range);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection() && presenter.range() != range) {
                layouts.range(name, range);
                presenter.range(range);
            }
        });
    }

    private void choose(DayRange range) {
        for (Control item : ranges.getChildren()) {
            ((Button) item).setSelection(item.getData() == range);
        }
    }

    private void buildMessage() {
        messagePage = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(40, 40).applyTo(messagePage);
        message = new Link(messagePage, SWT.WRAP);
        message.setData(Ids.WIDGET, name + ".message");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, true).applyTo(message);
        message.addListener(SWT.Selection, event -> {
            search.setText("");
            layouts.range(name, DayRange.ALL);
            choose(DayRange.ALL);
            presenter.showAll();
        });
    }

    /** Puts the cursor into the search field. */
    public void search() {
        search.setFocus();
        search.selectAll();
    }

    public void focus() {
        if (stack.topControl == table.control()) {
            table.table().setFocus();
            if (table.table().getSelectionIndex() < 0 && table.table().getItemCount() > 0) {
                table.table().setSelection(0);
                table.table().notifyListeners(SWT.Selection, null);
            }
        } else {
            search.setFocus();
        }
    }

    public Control control() {
        return body;
    }

    @Override
    public void replaced(int position) {
        table.replaced(position);
        settle();
    }

    @Override
    public void inserted(int at, int added) {
        if (added > 0) {
            table.inserted(at, added);
            settle();
        }
    }

    @Override
    public void removed(int at, int gone) {
        table.removed(at, gone);
    }

    @Override
    public void changed(int at) {
        table.changed(at);
    }

    @Override
    public void moved() {
        table.moved();
        settle();
    }

    @Override
    public void loading() {
        count.setText(language.messages().list_loading_text);
    }

    @Override
    public void trouble(String sentence) {
        count.setText("");
        say(language.text(language.messages().list_trouble_text, sentence), false);
    }

    @Override
    public boolean atTop() {
        return table.atTop();
    }

    private void settle() {
        count.setText(language.text(language.messages().list_count_text, presenter.window().total()));
        if (presenter.window().size() > 0) {
            show(table.control());
        } else if (presenter.filtered()) {
            say(language.messages().list_empty_filtered, true);
        } else {
            say(emptyText.get(), false);
        }
    }

    private void say(String sentence, boolean wayOut) {
        // what a Link takes for markup must not come from outside
        String plain = sentence.replace("<", "‹").replace(">", "›").replace("&", "&&");
        message.setText(wayOut ? plain + "\n\n<a>" + language.messages().list_show_all + "</a>" : plain);
        messagePage.layout();
        show(messagePage);
    }

    private void show(Control page) {
        if (stack.topControl != page) {
            stack.topControl = page;
            pages.layout();
        }
    }
}
