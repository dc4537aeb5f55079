// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The self-test: every check with its result, how long it took and what to do; below, the chosen one in full. */
final class TestPane {

    private static final String BREAK = "\n";

    private final LevelIcons icons;
    private final Composite body;
    private final Label morning;
    private final Table table;
    private final StyledText full;
    private List<TestRow> rows = List.of();

    TestPane(Composite parent, DiagnosisWords words, LevelIcons icons) {
        this.icons = Objects.requireNonNull(icons, "icons");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 4).applyTo(body);
        morning = label(body, "diagnosis.morning");
        table = new Table(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "diagnosis.tests");
        Access.name(table, words.test_name);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(table);
        column(words.test_column_check, 230);
        column(words.test_column_result, 95);
        column(words.test_column_took, 70);
        column(words.test_column_found, 420);
        full = new StyledText(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
        full.setData(Ids.WIDGET, "diagnosis.tests.full");
        full.setBackground(parent.getBackground());
        full.setCaret(null);
        Access.name(full, words.test_full);
        full.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, full.getLineHeight() * 4).applyTo(full);
        table.addListener(SWT.Selection, event -> tell());
    }

    private static Label label(Composite parent, String name) {
        Label label = new Label(parent, SWT.WRAP);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(140, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    Control control() {
        return body;
    }

    void show(FindingsShown.Test shown) {
        if (!shown.morning().equals(morning.getText())) {
            morning.setText(shown.morning());
            morning.setVisible(!shown.morning().isEmpty());
            ((GridData) morning.getLayoutData()).exclude = shown.morning().isEmpty();
            body.layout(true, true);
        }
        rows(shown.rows());
    }

    private void rows(List<TestRow> now) {
        if (now.equals(rows)) {
            return;
        }
        rows = now;
        table.setItemCount(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            TestRow row = rows.get(at);
            TableItem item = table.getItem(at);
            item.setImage(1, icons.of(row.level()));
            item.setText(new String[] {Plain.line(row.title()), row.word(), row.took(), Plain.line((row.found() + " " + row.remedy()).strip())});
        }
        tell();
    }

    private void tell() {
        int at = table.getSelectionIndex();
        String told = at < 0 || at >= rows.size() ? "" : rows.get(at).found() + (rows.get(at).remedy().isEmpty() ? "" : BREAK + rows.get(at).remedy());
        if (!told.equals(full.getText())) {
            full.setText(told);
        }
    }
}
