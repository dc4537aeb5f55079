// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.seco.core.content.Finding;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.list.Column;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The findings in a virtual table. */
final class CheckTable {

    private final Table table;
    private final List<Column<Finding>> columns;
    private List<Finding> findings = List.of();

    /** @param area begins the names of its widgets */
    CheckTable(Composite parent, List<Column<Finding>> columns, Layouts layouts, String name, String area) {
        this.columns = List.copyOf(columns);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, area + ".table");
        Access.name(table, name);
        for (Column<Finding> column : columns) {
            TableColumn head = new TableColumn(table, column.look().number() ? SWT.RIGHT : SWT.LEFT);
            head.setText(column.title());
            head.setWidth(column.width());
        }
        layouts.columns("checks", columns.stream().map(Column::id).toList(), table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.KeyDown, this::key);
    }

    Table control() {
        return table;
    }

    private void fill(Event event) {
        if (event.index < findings.size()) {
            Finding finding = findings.get(event.index);
            TableItem item = (TableItem) event.item;
            for (int at = 0; at < columns.size(); at++) {
                item.setText(at, columns.get(at).cell(finding));
                Image image = columns.get(at).look().image().apply(finding);
                // even none would take room
                if (image != null) {
                    item.setImage(at, image);
                }
            }
        }
    }

    /** Told when another finding is selected. */
    void onSelect(Runnable listener) {
        table.addListener(SWT.Selection, event -> listener.run());
    }

    /** Told which finding a person wants to go to. */
    void onGo(Consumer<Finding> listener) {
        table.addListener(SWT.DefaultSelection, event -> chosen().ifPresent(listener));
    }

    /** The finding that is selected, the first of several. */
    Optional<Finding> chosen() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < findings.size() ? Optional.of(findings.get(index)) : Optional.empty();
    }

    void show(List<Finding> now) {
        findings = Objects.requireNonNull(now, "now");
        table.setItemCount(now.size());
        table.clearAll();
        table.deselectAll();
        table.setTopIndex(0);
    }

    /** Writes the same findings anew. */
    void rewrite() {
        table.clearAll();
    }

    private void key(Event event) {
        if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
            copy();
        } else if (event.stateMask == SWT.MOD1 && event.keyCode == 'a') {
            event.doit = false;
            table.selectAll();
        }
    }

    private void copy() {
        String lines = Arrays.stream(table.getSelectionIndices()).filter(index -> index < findings.size()).mapToObj(findings::get)
                .map(finding -> columns.stream().map(column -> column.cell(finding)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!lines.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {lines}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
