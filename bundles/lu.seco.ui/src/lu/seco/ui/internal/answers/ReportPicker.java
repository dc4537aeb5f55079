// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A small window to choose a report: type to search, arrows to choose, Enter to take it, Escape to leave. */
final class ReportPicker {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 380;

    private final Shell shell;
    private final Text search;
    private final Table table;
    private final Label count;
    private final Button take;
    private final Consumer<String> chosen;
    private List<ReportChoice> reports = List.of();

    /**
     * @param searched told what is typed
     * @param chosen told the id of the report, once
     */
    ReportPicker(Shell owner, Language language, Consumer<String> searched, Consumer<String> chosen) {
        this.chosen = Objects.requireNonNull(chosen, "chosen");
        AnswersWords words = language.words(AnswersWords.class);
        Messages common = language.messages();
        shell = new Shell(owner, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(words.picker_title);
        shell.setData(Ids.WIDGET, "picker");
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(0, 8).applyTo(shell);
        new Label(shell, SWT.WRAP).setText(words.picker_text);
        search = searchField(common.list_search_hint, searched);
        table = new Table(shell, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "picker.table");
        Access.name(table, words.picker_text);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        column(common.column_file_label, 220);
        column(common.column_kind_label, 80);
        column(common.column_employer_label, 120);
        column(common.column_period_label, 120);
        column(common.column_taken_label, 150);
        column(common.column_state_label, 120);
        table.addListener(SWT.DefaultSelection, event -> take());
        Composite row = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        count = new Label(row, SWT.NONE);
        count.setData(Ids.WIDGET, "picker.count");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
        Button cancel = new Button(row, SWT.PUSH);
        cancel.setText(common.decision_cancel_label);
        cancel.addListener(SWT.Selection, event -> shell.close());
        take = new Button(row, SWT.PUSH);
        take.setText(words.picker_choose_label);
        take.setData(Ids.WIDGET, "picker.take");
        take.setEnabled(false);
        take.addListener(SWT.Selection, event -> take());
    }

    private Text searchField(String hint, Consumer<String> searched) {
        Text field = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(hint);
        field.setTextLimit(200);
        field.setData(Ids.WIDGET, "picker.search");
        Access.name(field, hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> searched.accept(field.getText()));
        field.addListener(SWT.DefaultSelection, event -> take());
        field.addListener(SWT.KeyDown, this::key);
        return field;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    /** The arrows go through the list while one types. */
    private void key(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !reports.isEmpty()) {
            table.setSelection(Math.max(0, Math.min(reports.size() - 1, table.getSelectionIndex() + step)));
            table.showSelection();
            event.doit = false;
        }
    }

    void open() {
        shell.pack();
        Rectangle around = shell.getParent().getBounds();
        shell.setLocation(around.x + (around.width - shell.getSize().x) / 2, around.y + (around.height - shell.getSize().y) / 3);
        shell.open();
        search.setFocus();
    }

    void show(List<ReportChoice> found, String how) {
        if (shell.isDisposed()) {
            return;
        }
        reports = found;
        table.setRedraw(false);
        table.removeAll();
        found.forEach(report -> new TableItem(table, SWT.NONE).setText(report.cells().toArray(String[]::new)));
        table.setRedraw(true);
        table.setSelection(found.isEmpty() ? -1 : 0);
        take.setEnabled(!found.isEmpty());
        count.setText(how);
    }

    private void take() {
        int at = table.getSelectionIndex();
        if (at >= 0 && at < reports.size()) {
            String id = reports.get(at).reportId();
            shell.close();
            chosen.accept(id);
        }
    }
}
