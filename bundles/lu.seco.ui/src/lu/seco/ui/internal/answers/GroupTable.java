// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The causes, the most frequent first; the one that is selected keeps the other records out. Selecting it once more, or Escape, shows all again. */
final class GroupTable {

    private final Table table;
    private final Consumer<Optional<String>> chosen;
    private List<GroupRow> shown = List.of();
    private Optional<String> now = Optional.empty();

    /** @param chosen told the key of the group, or nothing for all */
    GroupTable(Composite parent, AnswersWords words, Consumer<Optional<String>> chosen) {
        this.chosen = Objects.requireNonNull(chosen, "chosen");
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "answers.groups");
        Access.name(table, words.groups_name);
        column(words.group_column_count, 104);
        column(words.column_code_label, 44);
        column(words.column_cause_label, 260);
        column(words.column_change_label, 340);
        table.addListener(SWT.Selection, event -> choose(table.getSelectionIndex()));
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                choose(-1);
            }
        });
        table.addListener(SWT.MouseDown, event -> {
            // a click on the selected row takes the choice back: without it nobody finds the way to all of them
            if (event.button == 1 && table.getSelectionIndex() >= 0 && table.getItem(new Point(event.x, event.y)) != null
                    && now.equals(key(table.indexOf(table.getItem(new Point(event.x, event.y)))))) {
                table.getDisplay().asyncExec(() -> choose(-1));
            }
        });
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setToolTipText(title);
        column.setWidth(width);
    }

    Table control() {
        return table;
    }

    /** The key of the group that is chosen. */
    Optional<String> chosen() {
        return now;
    }

    private Optional<String> key(int index) {
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index).key()) : Optional.empty();
    }

    private void choose(int index) {
        if (table.isDisposed()) {
            return;
        }
        if (index < 0) {
            table.deselectAll();
        }
        now = key(index);
        table.setToolTipText(index < 0 ? null : (shown.get(index).cause() + "\n" + shown.get(index).change()).replace("&", "&&"));
        chosen.accept(now);
    }

    /** Shows these, and which of them is chosen. */
    void show(List<GroupRow> groups, Optional<String> choice) {
        now = choice;
        if (!groups.equals(shown)) {
            shown = groups;
            table.setRedraw(false);
            table.removeAll();
            for (GroupRow group : groups) {
                new TableItem(table, SWT.NONE).setText(new String[] {group.count(), group.code(), group.cause(), group.change()});
            }
            table.setRedraw(true);
        }
        for (int at = 0; at < shown.size(); at++) {
            if (choice.equals(key(at))) {
                table.setSelection(at);
            }
        }
        if (choice.isEmpty()) {
            table.deselectAll();
        }
    }
}
