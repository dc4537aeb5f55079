// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.common.Rhythm;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.rows.ListFilter;
import lu.seco.ui.internal.rows.Reads;
import lu.seco.ui.internal.rows.RowsPresenter;
import lu.seco.ui.internal.rows.RowsView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A list as a person uses it: filters, search, number of rows, the table, and a sentence where the table has nothing to show.
 *
 * @param <R> kind of row
 */
public final class ListPane<R> implements RowsView {

    private final String name;
    private final Language language;
    private final ListsWords words;
    private final Kept kept;
    private final FilterMemory memory;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private ListDescription<R> list;
    private RowsPresenter<R> presenter;
    private FilterBar bar;
    private NoticeLine notice;
    private ColumnLayout<R> columns;
    private PagedTable<R> table;
    private Composite pages;
    private MessagePage message;
    private boolean nothing;

    /** @param name under which tests find the widgets and the layout is kept */
    public ListPane(Composite parent, String name, Language language, Layouts layouts) {
        this.name = Objects.requireNonNull(name, "name");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
        kept = Kept.in(layouts);
        memory = new FilterMemory(kept, name);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
    }

    /** Builds the widgets and begins. */
    public void open(RowsPresenter<R> rows, Reads reads, ListDescription<R> description) {
        presenter = rows;
        list = description;
        bar = new FilterBar(body, name, description, language, reads, new Wishes());
        notice = new NoticeLine(body, name + ".notice");
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        columns = new ColumnLayout<>(kept, name, description.columns());
        table = new PagedTable<>(pages, rows.window(), columns, description, language.messages().list_position_name);
        table.mark(name + ".table");
        table.onLook(rows::look);
        table.onJump(rows::jump);
        table.onSort(this::sort);
        message = new MessagePage(pages, name + ".message", bar::all);
        stack.topControl = table.control();
        ListFilter first = memory.filter();
        bar.show(first);
        table.mark(memory.sort());
        rows.open(first, memory.sort());
        body.addDisposeListener(event -> rows.close());
        Rhythm.every(Duration.ofMinutes(1), body, rows::tick);
    }

    private void sort(RowSort wanted) {
        memory.sort(wanted);
        table.mark(wanted);
        presenter.sort(wanted);
    }

    public PagedTable<R> table() {
        return table;
    }

    public RowsPresenter<R> rows() {
        return presenter;
    }

    public ColumnLayout<R> columns() {
        return columns;
    }

    public void choose(List<String> ids) {
        columns.choose(ids);
        table.rebuild();
    }

    public void tell(String sentence) {
        tell(sentence, "", () -> { });
    }

    /** Tells what came of what the person did, and offers what may come next. */
    public void tell(String sentence, String offer, Runnable what) {
        if (!body.isDisposed()) {
            notice.tell(sentence, offer, what);
        }
    }

    public void search() {
        bar.search();
    }

    public void focus() {
        if (stack.topControl == table.control()) {
            table.focus();
        } else {
            bar.search();
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
        bar.count(language.messages().list_loading_text);
    }

    @Override
    public void sorting() {
        bar.count(words.list_sorting_text);
    }

    @Override
    public void select(int index) {
        settle();
        table.select(index);
    }

    @Override
    public void filtered(ListFilter filter) {
        memory.filter(filter);
        bar.show(filter);
        tell(words.list_reveal_all);
    }

    @Override
    public void gone() {
        tell(language.messages().detail_gone_text);
    }

    @Override
    public void nothing(boolean atAll) {
        nothing = atAll;
    }

    @Override
    public void trouble(String sentence) {
        bar.count("");
        message.say(language.text(language.messages().list_trouble_text, sentence), "");
        show(message.control());
    }

    @Override
    public boolean atTop() {
        return table.atTop();
    }

    private void settle() {
        bar.count(language.text(language.messages().list_count_text, presenter.window().total()));
        if (presenter.window().size() > 0) {
            show(table.control());
            return;
        }
        message.empty(presenter.filter().limits() && !nothing, list.nothing(), language.messages());
        show(message.control());
    }

    private void show(Control page) {
        if (stack.topControl != page) {
            stack.topControl = page;
            pages.layout();
        }
    }

    /** What the person does with the bar. */
    private final class Wishes implements FilterBar.Wishes {

        @Override
        public void filter(ListFilter filter) {
            tell("");
            memory.filter(filter);
            presenter.filter(filter);
        }

        @Override
        public void search(String text) {
            tell("");
            presenter.search(text);
        }

        @Override
        public void down() {
            focus();
        }

        @Override
        public void wrongOrder(boolean wrong) {
            tell(wrong ? words.range_order_text : "");
        }
    }
}
