// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.file.DecodedPage;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
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

/** The records of a file, decoded or as they stand in it. */
final class RecordsPane implements RecordsView {

    private static final int SAMPLE = 60;
    private static final int WIDEST = 280;
    private static final int PADDING = 22;

    private final StagingSentences sentences;
    private final StagingWords words;
    private final Amounts amounts;
    private final RecordsPresenter presenter;
    private final Composite body;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final Table table;
    private final Label remark;
    private final Label message;
    private final Button raw;
    private Records records = Records.NONE;
    private Optional<List<DecodedPage.Column>> headed = Optional.empty();

    RecordsPane(Composite parent, Room room, Work work) {
        Objects.requireNonNull(room, "room");
        words = room.language().words(StagingWords.class);
        sentences = new StagingSentences(room);
        amounts = new Amounts(room.language(), words);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(body);
        remark = new Label(body, SWT.NONE);
        remark.setData(Ids.WIDGET, "staging.records.remark");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(remark);
        raw = new Button(body, SWT.CHECK);
        raw.setText(words.records_raw_label);
        raw.setData(Ids.WIDGET, "staging.records.raw");
        raw.addListener(SWT.Selection, event -> restart());
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 80).applyTo(pages);
        message = new Label(pages, SWT.WRAP);
        message.setData(Ids.WIDGET, "staging.records.message");
        table = new Table(pages, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "staging.records");
        Access.name(table, words.records_table_name);
        table.addListener(SWT.SetData, this::fill);
        stack.topControl = message;
        presenter = new RecordsPresenter(room, work, this);
        body.addDisposeListener(event -> presenter.close());
    }

    RecordsPresenter presenter() {
        return presenter;
    }

    @Override
    public void loading() {
        say(words.records_loading_text);
    }

    @Override
    public void say(String sentence) {
        records = Records.NONE;
        table.setItemCount(0);
        remark.setText("");
        raw.setEnabled(false);
        message.setText(sentence);
        top(message);
    }

    @Override
    public void show(Records now) {
        int before = records.rows().size();
        boolean first = before == 0;
        records = now;
        remark.setText(now.known() ? "" : words.records_unknown_text);
        raw.setEnabled(true);
        if (first) {
            restart();
        } else {
            table.setItemCount(count());
            // the row that said that more is coming
            table.clear(before);
        }
        top(table);
    }

    /** One row more than there are records says that others follow, or that the preview ends. */
    private int count() {
        boolean cut = records.rows().size() >= RecordsPresenter.MOST;
        return records.rows().size() + (records.more() || cut ? 1 : 0);
    }

    private void restart() {
        table.setRedraw(false);
        table.setItemCount(0);
        head();
        table.setItemCount(count());
        table.setTopIndex(0);
        table.setRedraw(true);
    }

    private void head() {
        List<DecodedPage.Column> wanted = raw.getSelection() ? List.of() : records.columns();
        if (headed.filter(wanted::equals).isPresent() && !wanted.isEmpty()) {
            return;
        }
        headed = Optional.of(wanted);
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        table.setFont(raw.getSelection() ? JFaceResources.getTextFont() : null);
        GC gc = new GC(table);
        gc.setFont(table.getFont());
        column(words.records_line_label, SWT.RIGHT, gc.textExtent("0000000").x + PADDING);
        if (wanted.isEmpty()) {
            int width = sample().mapToInt(row -> gc.textExtent(Plain.name(row.raw())).x).max().orElse(0);
            column(words.records_raw_label, SWT.LEFT, Math.max(WIDEST, width + PADDING));
        }
        for (int i = 0; i < wanted.size(); i++) {
            field(wanted.get(i), i, gc);
        }
        gc.dispose();
        // GTK gives what is left to the last column: better to an empty one
        column("", SWT.LEFT, PADDING);
    }

    private void field(DecodedPage.Column field, int index, GC gc) {
        String title = sentences.text(field.title());
        String heading = field.confirmed() ? title : sentences.unconfirmed(title);
        int width = sample().mapToInt(row -> gc.textExtent(cell(row, index)).x).max().orElse(0);
        TableColumn column = column(heading, field.number() ? SWT.RIGHT : SWT.LEFT,
                Math.min(WIDEST, Math.max(width, gc.textExtent(heading).x) + PADDING));
        column.setToolTipText(field.confirmed() ? title : words.records_unconfirmed_tip);
    }

    private Stream<DecodedPage.Row> sample() {
        return records.rows().stream().limit(SAMPLE);
    }

    private TableColumn column(String title, int side, int width) {
        TableColumn column = new TableColumn(table, side);
        column.setText(title);
        column.setWidth(width);
        return column;
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        if (event.index >= records.rows().size()) {
            item.setText(1, records.more() ? words.records_loading_text : words.records_limit_text);
            presenter.more();
            return;
        }
        DecodedPage.Row row = records.rows().get(event.index);
        item.setText(0, Long.toString(row.line()));
        if (raw.getSelection() || records.columns().isEmpty()) {
            item.setText(1, Plain.name(row.raw()));
            return;
        }
        for (int i = 0; i < records.columns().size(); i++) {
            item.setText(i + 1, cell(row, i));
        }
    }

    private String cell(DecodedPage.Row row, int index) {
        String value = index < row.cells().size() ? row.cells().get(index) : "";
        return records.columns().get(index).number() ? amounts.cell(Plain.name(value)) : Plain.name(value);
    }

    private void top(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            pages.layout();
        }
    }
}
