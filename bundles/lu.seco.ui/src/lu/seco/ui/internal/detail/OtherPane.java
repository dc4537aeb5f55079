// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The files on the other side, to which a double click leads; for a reception also what was done with it. */
final class OtherPane {

    private final Icons icons;
    private final Consumer<Subject> go;
    private final Composite body;
    private final Label nothing;
    private final Table files;
    private final Composite below;
    private final Composite done;
    private final Table deeds;
    private final Button again;
    private Consumer<Optional<Subject>> selected = subject -> { };
    private Detail shown;

    /**
     * @param go leads to the thing
     * @param rerun runs the actions of the reception with that id once more
     */
    OtherPane(Composite parent, DetailWords words, Messages common, Icons icons, Consumer<Subject> go, Consumer<String> rerun) {
        this.icons = Objects.requireNonNull(icons, "icons");
        this.go = Objects.requireNonNull(go, "go");
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
        nothing = new Label(body, SWT.WRAP);
        nothing.setData(Ids.WIDGET, "detail.linked.none");
        GridDataFactory.fillDefaults().indent(8, 8).grab(true, false).applyTo(nothing);
        files = table(body, "detail.linked", words.other_files_name);
        column(files, common.column_file_label, 300);
        column(files, common.column_kind_label, 90);
        column(files, words.other_when_label, 150);
        column(files, words.other_refused_label, 220);
        files.addListener(SWT.DefaultSelection, event -> lead());
        files.addListener(SWT.Selection, event -> selected.accept(current().map(Detail.Linked::subject)));
        below = new Composite(body, SWT.NONE);
        below.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        done = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(done);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(done);
        deeds = table(done, "detail.deeds", words.other_deeds_name);
        column(deeds, common.detail_time_label, 145);
        column(deeds, words.other_deed_label, 260);
        column(deeds, words.other_result_label, 420);
        Composite row = new Composite(done, SWT.NONE);
        RowLayoutFactory.fillDefaults().margins(6, 4).applyTo(row);
        again = new Button(row, SWT.PUSH);
        again.setText(words.other_again_label);
        again.setData(Ids.WIDGET, "detail.again");
        again.addListener(SWT.Selection, event -> rerun.accept(shown.subject().id()));
    }

    private static Table table(Composite parent, String widgetName, String name) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, widgetName);
        Access.name(table, name);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 60).applyTo(table);
        return table;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    Composite control() {
        return body;
    }

    /** Room below the files for what else there is to say of a reception's; nothing is there at first. */
    Composite below() {
        return below;
    }

    /** Told which of the files is selected. */
    void onSelect(Consumer<Optional<Subject>> listener) {
        selected = listener;
    }

    void show(Detail detail) {
        shown = detail;
        boolean reception = detail.subject().kind() == SubjectKind.RECEPTION;
        List<Detail.Linked> linked = detail.other().linked();
        nothing.setText(detail.other().nothing());
        visible(nothing, linked.isEmpty());
        visible(files, !linked.isEmpty());
        visible(below, reception);
        visible(done, reception);
        files.removeAll();
        linked.forEach(one -> new TableItem(files, SWT.NONE).setText(new String[] {one.name(), one.kind(), one.at(), one.remark()}));
        deeds.removeAll();
        for (Detail.Deed deed : detail.other().deeds()) {
            TableItem item = new TableItem(deeds, SWT.NONE);
            item.setText(new String[] {deed.at(), deed.deed(), deed.result()});
            item.setImage(2, deed.failed() ? icons.problem() : icons.good());
        }
        body.layout(true, true);
    }

    private static void visible(Control control, boolean wanted) {
        ((GridData) control.getLayoutData()).exclude = !wanted;
        control.setVisible(wanted);
    }

    private Optional<Detail.Linked> current() {
        int at = files.getSelectionIndex();
        return at >= 0 && at < shown.other().linked().size() ? Optional.of(shown.other().linked().get(at)) : Optional.empty();
    }

    private void lead() {
        current().map(Detail.Linked::subject).ifPresent(go);
    }
}
