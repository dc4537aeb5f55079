// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The records of an answer in a virtual table; Enter leads to the file that was sent. */
final class TaskTable {

    private static final int STATE = 0;

    private final Table table;
    private final Icons icons;
    private final List<String> ids = new ArrayList<>();
    private List<TaskRow> rows = List.of();

    /**
     * @param selected told the selected row, or nothing
     * @param opened told the row a person wants to go on from
     */
    TaskTable(Composite parent, AnswersWords words, Icons icons, Layouts layouts, Consumer<Optional<TaskRow>> selected, Consumer<TaskRow> opened) {
        this.icons = Objects.requireNonNull(icons, "icons");
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "answers.table");
        Access.name(table, words.table_name);
        column("state", words.column_state_label, 118);
        column("person", words.column_person_label, 180);
        column("code", words.column_code_label, 48);
        column("cause", words.column_cause_label, 260);
        column("change", words.column_change_label, 320);
        column("month", words.column_month_label, 100);
        column("employer", words.column_employer_label, 122);
        layouts.columns("answers", ids, table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> selected.accept(current()));
        table.addListener(SWT.DefaultSelection, event -> current().ifPresent(opened));
    }

    private void column(String id, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
        ids.add(id);
    }

    Table control() {
        return table;
    }

    Optional<TaskRow> current() {
        int at = table.getSelectionIndex();
        return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }

    /** All that are selected. */
    List<TaskRow> chosen() {
        return Arrays.stream(table.getSelectionIndices()).filter(at -> at < rows.size()).mapToObj(rows::get).toList();
    }

    /** Shows these; the selected record stays selected where it is still among them. */
    void show(List<TaskRow> now) {
        Optional<TaskRow> before = current();
        if (now.size() < rows.size()) {
            // GTK takes rows away one by one; all at once is quick
            table.removeAll();
        }
        rows = now;
        table.setItemCount(rows.size());
        table.clearAll();
        int at = before.map(row -> index(row)).orElse(-1);
        if (at >= 0) {
            table.setSelection(at);
        } else if (!rows.isEmpty()) {
            table.setSelection(0);
        }
    }

    private int index(TaskRow wanted) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).item().equals(wanted.item())) {
                return at;
            }
        }
        return -1;
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        // GTK asks once more for rows it is just taking away
        if (event.index < 0 || event.index >= rows.size()) {
            return;
        }
        TaskRow row = rows.get(event.index);
        item.setText(new String[] {row.state(), row.person(), Plain.line(row.code()), row.cause(), row.change(), row.month(),
            Plain.line(row.employer())});
        item.setImage(STATE, switch (row.phase()) {
            case OPEN -> icons.attention();
            case DONE -> icons.good();
            case INFORMATION -> icons.mail(true);
        });
    }
}
