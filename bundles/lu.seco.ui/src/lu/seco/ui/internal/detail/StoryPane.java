// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The time line: what happened, with the line that proves it. */
final class StoryPane {

    private final Table table;

    StoryPane(Composite parent, Messages words, Layouts layouts) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "detail.timeline");
        Access.name(table, words.detail_timeline_name);
        column(words.detail_time_label, 140);
        column(words.detail_event_label, 380);
        column(words.detail_evidence_label, 230);
        column(words.detail_source_label, 150);
        layouts.columns("timeline", List.of("time", "event", "evidence", "source"), table);
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    Table control() {
        return table;
    }

    void show(List<Detail.Moment> moments) {
        table.setRedraw(false);
        table.removeAll();
        for (Detail.Moment moment : moments) {
            String[] cells = {moment.at(), moment.text(), moment.evidence(), moment.source()};
            new TableItem(table, SWT.NONE).setText(cells);
        }
        table.setRedraw(true);
    }
}
