// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Which columns are shown, and in which order. */
public final class ColumnsDialog {

    private final Shell shell;
    private final Table table;
    private final Button up;
    private final Button down;
    private final Button done;
    private final ListsWords words;
    private Optional<List<String>> chosen = Optional.empty();

    public ColumnsDialog(Shell owner, ColumnLayout<?> layout, Language language) {
        words = Objects.requireNonNull(language, "language").words(ListsWords.class);
        shell = new Shell(owner, SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL | SWT.RESIZE);
        shell.setText(words.columns_dialog_title);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(shell);
        Label hint = new Label(shell, SWT.WRAP);
        hint.setText(words.columns_dialog_text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(360, SWT.DEFAULT).applyTo(hint);
        table = new Table(shell, SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        table.setData(Ids.WIDGET, "columns.table");
        Access.name(table, words.columns_dialog_title);
        table.addListener(SWT.Selection, event -> enable());
        Composite side = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(side);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(side);
        up = button(side, words.columns_up_label, "columns.up", () -> move(-1));
        down = button(side, words.columns_down_label, "columns.down", () -> move(1));
        button(side, words.columns_standard_label, "columns.standard", () -> fill(layout.all(), layout.standard()));
        Composite foot = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(foot);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(foot);
        button(foot, language.messages().decision_cancel_label, "columns.cancel", shell::close);
        done = button(foot, words.columns_ok_label, "columns.ok", this::take);
        shell.setDefaultButton(done);
        List<Column<?>> all = List.copyOf(layout.all());
        fill(all, List.copyOf(layout.shown()));
        // only now: without items GTK does not know how high one is
        GridDataFactory.fillDefaults().grab(true, true).hint(240, table.getItemHeight() * (all.size() + 1)).applyTo(table);
        shell.pack();
        Rectangle bounds = owner.getBounds();
        Point size = shell.getSize();
        shell.setLocation(bounds.x + (bounds.width - size.x) / 2, bounds.y + Math.max(0, (bounds.height - size.y) / 3));
    }

    private static Button button(Composite parent, String label, String widgetName, Runnable deed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, widgetName);
        button.addListener(SWT.Selection, event -> deed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void fill(List<? extends Column<?>> all, List<? extends Column<?>> shown) {
        table.removeAll();
        List<Column<?>> ordered = new ArrayList<>(shown);
        all.stream().filter(column -> !shown.contains(column)).forEach(ordered::add);
        for (Column<?> column : ordered) {
            item(table.getItemCount(), column.title(), column.id(), shown.contains(column));
        }
        table.setSelection(0);
        enable();
    }

    private void item(int at, String title, Object id, boolean checked) {
        TableItem item = new TableItem(table, SWT.NONE, at);
        item.setText(title);
        item.setData(id);
        item.setChecked(checked);
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < table.getItemCount()) {
            TableItem old = table.getItem(from);
            String title = old.getText();
            Object id = old.getData();
            boolean checked = old.getChecked();
            table.remove(from);
            item(to, title, id, checked);
            table.setSelection(to);
            enable();
        }
    }

    private void enable() {
        int at = table.getSelectionIndex();
        up.setEnabled(at > 0);
        down.setEnabled(at >= 0 && at < table.getItemCount() - 1);
        done.setEnabled(Arrays.stream(table.getItems()).anyMatch(TableItem::getChecked));
    }

    private void take() {
        chosen = Optional.of(Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> (String) item.getData()).toList());
        shell.close();
    }

    /** Ids of the chosen columns from the left; empty if the person changed their mind. */
    public Optional<List<String>> open() {
        shell.open();
        Display display = shell.getDisplay();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        return chosen;
    }
}
