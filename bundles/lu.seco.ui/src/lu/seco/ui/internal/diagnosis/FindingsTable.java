// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The findings, one row each. The row a person has chosen stays chosen while it lasts; if nobody has, the first is. */
final class FindingsTable {

    /** More would help nobody. */
    private static final int MOST = 200;
    private static final int WORD = 80;
    private static final int WHEN = 165;

    private final LevelIcons icons;
    private final Table table;
    private final TableColumn title;
    private Consumer<Optional<Finding>> chosen = finding -> { };
    private Runnable asked = () -> { };
    private List<Finding> shown = List.of();
    private Optional<Finding> selected = Optional.empty();

    FindingsTable(Composite parent, DiagnosisWords words, LevelIcons icons) {
        this.icons = Objects.requireNonNull(icons, "icons");
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "diagnosis.findings");
        Access.name(table, words.findings_list);
        title = column(words.findings_column_title, 240);
        column(words.findings_column_word, WORD);
        column(words.findings_column_since, WHEN);
        table.addListener(SWT.Resize, event -> fit());
        table.addListener(SWT.Selection, event -> {
            select(table.getSelectionIndex());
            asked.run();
        });
        table.addListener(SWT.DefaultSelection, event -> asked.run());
    }

    private TableColumn column(String text, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
        return column;
    }

    private void fit() {
        title.setWidth(Math.max(160, table.getClientArea().width - WORD - WHEN));
    }

    void place(GridDataFactory data) {
        data.applyTo(table);
    }

    /**
     * Who is told.
     *
     * @param select another finding is in front, or none
     * @param ask a person has chosen one
     */
    void onSelect(Consumer<Optional<Finding>> select, Runnable ask) {
        chosen = select;
        asked = ask;
    }

    void focus() {
        table.setFocus();
    }

    void show(List<Finding> findings) {
        List<Finding> wanted = findings.stream().limit(MOST).toList();
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        table.setRedraw(false);
        table.setItemCount(shown.size());
        for (int at = 0; at < shown.size(); at++) {
            Finding finding = shown.get(at);
            TableItem item = table.getItem(at);
            item.setImage(0, icons.of(finding.level()));
            item.setText(new String[] {Plain.line(finding.title()), finding.word(), finding.when()});
        }
        table.setRedraw(true);
        int same = selected.map(before -> index(before.key())).orElse(-1);
        int now = same >= 0 || shown.isEmpty() ? same : 0;
        if (now >= 0) {
            table.setSelection(now);
        }
        select(now);
    }

    private int index(String key) {
        for (int at = 0; at < shown.size(); at++) {
            if (shown.get(at).key().equals(key)) {
                return at;
            }
        }
        return -1;
    }

    private void select(int index) {
        Optional<Finding> now = index < 0 ? Optional.empty() : Optional.of(shown.get(index));
        if (!now.equals(selected)) {
            selected = now;
            chosen.accept(now);
        }
    }
}
