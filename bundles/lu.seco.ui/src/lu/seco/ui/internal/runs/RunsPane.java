// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The time line of SOFiE's runs: a picture, the same as a table, and the reports of the run that is chosen. */
public final class RunsPane implements RunsView {

    private static final int MOST_LINKS = 8;

    private final Language language;
    private final RunsWords words;
    private final Composite body;
    private final Label note;
    private final RunsCanvas canvas;
    private final Table table;
    private final Link reports;
    private final Button older;
    private final Consumer<Subject> open;
    private final RunsPresenter presenter;
    private List<RunsShown.Row> rows = List.of();
    private Optional<String> chosen = Optional.empty();

    /** @param open leads to a report */
    public RunsPane(Composite parent, Room room, Consumer<Subject> open) {
        this.open = open;
        language = room.language();
        words = language.words(RunsWords.class);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 6).applyTo(body);
        note = new Label(body, SWT.WRAP);
        note.setData(Ids.WIDGET, "diagnosis.runs.note");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(note);
        note.setVisible(false);
        SashForm sash = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 160).applyTo(sash);
        canvas = new RunsCanvas(sash, language, this::go);
        table = table(sash);
        sash.setWeights(1, 1);
        reports = new Link(body, SWT.WRAP);
        reports.setData(Ids.WIDGET, "diagnosis.runs.reports");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(reports);
        reports.addListener(SWT.Selection, event -> chosen().ifPresent(row -> open(row, Integer.parseInt(event.text))));
        older = new Button(body, SWT.PUSH);
        older.setText(words.runs_older);
        older.setData(Ids.WIDGET, "diagnosis.runs.older");
        presenter = new RunsPresenter(room, room.work("runs"), this);
        older.addListener(SWT.Selection, event -> presenter.older());
        body.addDisposeListener(event -> presenter.close());
    }

    private Table table(Composite parent) {
        Table made = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        made.setHeaderVisible(true);
        made.setData(Ids.WIDGET, "diagnosis.runs");
        Access.name(made, words.runs_table);
        column(made, words.column_start, 130);
        column(made, words.column_kind, 100);
        column(made, words.column_outcome, 150);
        column(made, words.column_took, 90);
        column(made, words.column_reports, 150);
        column(made, words.column_findings, 320);
        made.addListener(SWT.SetData, this::fill);
        made.addListener(SWT.Selection, event -> choose(made.getSelectionIndex()));
        made.addListener(SWT.DefaultSelection, event -> chosen().filter(row -> !row.story().reports().isEmpty()).ifPresent(row -> open(row, 0)));
        return made;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void fill(Event event) {
        if (event.index < 0 || event.index >= rows.size()) {
            // GTK asks for rows while it takes them away
            return;
        }
        RunsShown.Row row = rows.get(event.index);
        ((TableItem) event.item).setText(new String[] {row.start(), row.kind(), row.outcome(), row.took(), row.reports(), Plain.line(row.findings())});
    }

    public Control control() {
        return body;
    }

    /** Reads the newest again. */
    public void refresh() {
        presenter.refresh();
    }

    /** Brings the keyboard to the picture. */
    public void focus() {
        canvas.control().setFocus();
    }

    @Override
    public void show(RunsShown shown) {
        rows = shown.runs();
        table.setItemCount(rows.size());
        table.clearAll();
        canvas.show(shown);
        older.setEnabled(shown.more());
        if (!shown.note().equals(note.getText())) {
            note.setText(Plain.label(shown.note()));
            note.setVisible(!shown.note().isEmpty());
            ((GridData) note.getLayoutData()).exclude = shown.note().isEmpty();
            body.layout(true, true);
        }
        int same = chosen.map(this::index).orElse(-1);
        if (same >= 0) {
            table.setSelection(same);
        } else {
            table.deselectAll();
        }
        choose(same);
    }

    private int index(String id) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).story().id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    private void go(int row) {
        table.setSelection(row);
        choose(row);
    }

    private void choose(int row) {
        chosen = row < 0 ? Optional.empty() : Optional.of(rows.get(row).story().id());
        canvas.select(row);
        links("");
        chosen().filter(one -> !one.story().reports().isEmpty()).ifPresent(one -> presenter.names(one.story().reports().stream().limit(MOST_LINKS).toList(),
                names -> {
                    if (!body.isDisposed() && chosen.filter(one.story().id()::equals).isPresent()) {
                        links(line(names, one.story().reports().size() - names.size()));
                    }
                }));
    }

    private String line(List<String> names, int more) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < names.size(); at++) {
            // file names are written by anybody: what would be a mark of a link is shown as something else
            String name = Plain.label(names.get(at)).replace('<', '‹').replace('>', '›');
            line.append(at == 0 ? words.runs_reports + " " : ", ").append("<a href=\"").append(at).append("\">").append(name).append("</a>");
        }
        return line.append(more > 0 ? " " + language.text(words.runs_more, more) : "").toString();
    }

    private void links(String line) {
        if (!line.equals(reports.getText())) {
            reports.setText(line);
            body.layout(new Control[] {reports});
        }
    }

    private Optional<RunsShown.Row> chosen() {
        return chosen.map(this::index).filter(at -> at >= 0).map(rows::get);
    }

    private void open(RunsShown.Row row, int report) {
        open.accept(Subject.report(row.story().reports().get(report)));
    }
}
