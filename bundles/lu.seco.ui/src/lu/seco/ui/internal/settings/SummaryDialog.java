// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Shows what will change, before and after, and asks whether that is wanted. */
final class SummaryDialog extends Dialog {

    private static final int WIDTH = 760;
    private static final int LEAST = 120;
    private static final int MOST_SHOWN = 12;

    private final SettingsWords words;
    private final Content content;

    /**
     * What is shown.
     *
     * @param title of the window
     * @param question above the table
     * @param rows what, before, after
     * @param notes below the table, one sentence a line
     * @param label of the button that does it; empty text if it cannot be done
     */
    record Content(String title, String question, List<List<String>> rows, List<String> notes, String label) {
        Content {
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    SummaryDialog(Shell parent, SettingsWords words, Content content) {
        super(parent);
        this.words = Objects.requireNonNull(words, "words");
        this.content = Objects.requireNonNull(content, "content");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(content.title());
        shell.setData(Ids.WIDGET, "settings.summary");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(0, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        sentence(area, content.question());
        if (!content.rows().isEmpty()) {
            table(area);
        }
        content.notes().forEach(note -> sentence(area, note));
        return area;
    }

    private static void sentence(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private void table(Composite area) {
        Table table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setData(Ids.WIDGET, "settings.summary.table");
        Access.name(table, content.title());
        for (String name : List.of(words.column_what, words.column_before, words.column_after)) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(name);
            column.setWidth(WIDTH / 3 - 8);
        }
        for (List<String> row : content.rows()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(row.stream().map(cell -> Plain.line(cell.replace("\n", " ¶ "))).toArray(String[]::new));
        }
        int height = Math.max(LEAST, table.getItemHeight() * (Math.min(MOST_SHOWN, content.rows().size()) + 2));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height).applyTo(table);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!content.label().isEmpty()) {
            createButton(parent, IDialogConstants.OK_ID, content.label(), true).setData(Ids.WIDGET, "settings.summary.ok");
        }
        createButton(parent, IDialogConstants.CANCEL_ID, content.label().isEmpty() ? words.close_label : words.cancel_label, content.label().isEmpty())
                .setData(Ids.WIDGET, "settings.summary.cancel");
    }
}
