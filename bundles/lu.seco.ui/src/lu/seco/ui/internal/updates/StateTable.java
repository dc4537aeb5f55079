// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.updates;

import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.updates.UpdatesShown.Row;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The states of the program, and the way back to one of them. The first one that can be gone back to is chosen, so that one click is enough. */
final class StateTable {

    private static final int HEIGHT = 110;
    private static final int[] WIDTHS = {200, 150, 170, 90};

    private final Table table;
    private final Button back;
    private List<Row> rows = List.of();

    StateTable(Composite parent, UpdatesWords words, LongConsumer goBack) {
        Objects.requireNonNull(goBack, "goBack");
        new Label(parent, SWT.NONE).setText(words.history_title);
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "updates.states");
        Access.name(table, words.history_title);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(table);
        List<String> heads = List.of(words.history_version, words.history_installed, words.history_person, words.history_state);
        for (int column = 0; column < heads.size(); column++) {
            TableColumn head = new TableColumn(table, SWT.NONE);
            head.setText(heads.get(column));
            head.setWidth(WIDTHS[column]);
        }
        back = new Button(parent, SWT.PUSH);
        back.setText(words.history_back_label);
        back.setData(Ids.WIDGET, "updates.back");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(back);
        table.addListener(SWT.Selection, event -> judge());
        back.addListener(SWT.Selection, event -> {
            int at = table.getSelectionIndex();
            if (at >= 0 && rows.get(at).back()) {
                goBack.accept(rows.get(at).id());
            }
        });
    }

    void show(List<Row> now) {
        if (!now.stream().map(Row::cells).toList().equals(rows.stream().map(Row::cells).toList())) {
            table.removeAll();
            now.forEach(row -> new TableItem(table, SWT.NONE).setText(row.cells().toArray(String[]::new)));
            now.stream().filter(Row::back).findFirst().ifPresent(row -> table.setSelection(now.indexOf(row)));
        }
        rows = List.copyOf(now);
        if (table.getSelectionIndex() < 0) {
            rows.stream().filter(Row::back).findFirst().ifPresent(row -> table.setSelection(rows.indexOf(row)));
        }
        judge();
    }

    private void judge() {
        int at = table.getSelectionIndex();
        back.setEnabled(at >= 0 && at < rows.size() && rows.get(at).back());
    }
}
