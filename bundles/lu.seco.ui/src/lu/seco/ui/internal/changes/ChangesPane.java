// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.content.Records;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Amounts;
import lu.seco.ui.internal.records.Masking;
import lu.seco.ui.internal.records.Source;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What differs between a file and an earlier one: in numbers, and for whom. */
public final class ChangesPane {

    private final ChangesWords words;
    private final Amounts amounts;
    private final Masking masking;
    private final ChangesPresenter presenter;
    private final String area;
    private final Composite body;
    private final Composite choices;
    private final Label summary;
    private final Table table;
    private final Label note;
    private List<Records.PersonChange> persons = List.of();

    /** @param area begins the names of its widgets, and names its thread */
    public ChangesPane(Composite parent, Room room, Masking masking, Layouts layouts, String area) {
        this.masking = Objects.requireNonNull(masking, "masking");
        this.area = Objects.requireNonNull(area, "area");
        words = room.language().words(ChangesWords.class);
        amounts = new Amounts(room.language());
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(body);
        choices = new Composite(body, SWT.NONE);
        choices.setData(Ids.WIDGET, area + ".against");
        Access.name(choices, words.against_name);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(12).margins(2, 2).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(choices);
        summary = label(SWT.WRAP, area + ".summary");
        table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, area + ".table");
        Access.name(table, words.table_name);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(table);
        column(words.person_label, SWT.LEFT, 160);
        column(words.what_label, SWT.LEFT, 110);
        column(words.before_label, SWT.RIGHT, 130);
        column(words.now_label, SWT.RIGHT, 130);
        column(words.difference_label, SWT.RIGHT, 130);
        // GTK gives what is left to the last column: better to an empty one
        column("", SWT.LEFT, 20);
        layouts.columns("changes", List.of("person", "what", "before", "now", "difference", "rest"), table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.KeyDown, this::key);
        note = label(SWT.NONE, area + ".note");
        presenter = new ChangesPresenter(room, room.work(area), this::show);
        Runnable deaf = masking.listen(table::clearAll);
        body.addDisposeListener(event -> {
            deaf.run();
            presenter.close();
        });
    }

    private Label label(int style, String name) {
        Label label = new Label(body, style);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(2, 0).applyTo(label);
        return label;
    }

    private void column(String title, int side, int width) {
        TableColumn column = new TableColumn(table, side);
        column.setText(title);
        column.setWidth(width);
    }

    public Control control() {
        return body;
    }

    /** Compares this file from now on with one of the others, the first until a person chooses another one. */
    public void show(Optional<Source> file, List<Earlier> others) {
        if (presenter.show(file, others)) {
            offer(others);
        }
    }

    /** Whether a person looks at this pane. */
    public void front(boolean now) {
        presenter.front(now);
    }

    /** Compares again. */
    public void again() {
        presenter.again();
    }

    private void offer(List<Earlier> others) {
        Arrays.stream(choices.getChildren()).forEach(Control::dispose);
        if (others.size() == 1) {
            new Label(choices, SWT.NONE).setText(Plain.label(others.get(0).title()));
        }
        // one alone is no choice
        for (int at = 0; others.size() > 1 && at < others.size(); at++) {
            int index = at;
            Button button = new Button(choices, SWT.RADIO);
            button.setText(Plain.label(others.get(at).title()));
            button.setSelection(at == 0);
            button.setData(Ids.WIDGET, area + ".against." + at);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    presenter.choose(index);
                }
            });
        }
        choices.setVisible(!others.isEmpty());
        ((GridData) choices.getLayoutData()).exclude = others.isEmpty();
        choices.requestLayout();
    }

    private void show(ChangesShown shown) {
        persons = shown.persons();
        table.setItemCount(persons.size());
        table.clearAll();
        table.setVisible(!persons.isEmpty());
        summary.setText(shown.summary().replace("&", "&&"));
        note.setText(shown.note());
        summary.requestLayout();
    }

    private void fill(Event event) {
        if (event.index < persons.size()) {
            ((TableItem) event.item).setText(cells(persons.get(event.index)).toArray(String[]::new));
        }
    }

    private List<String> cells(Records.PersonChange change) {
        String what = switch (change.what()) {
            case ADDED -> words.what_added;
            case GONE -> words.what_gone;
            case CHANGED -> words.what_changed;
        };
        return List.of(masking.person(Plain.name(change.insured())), what, change.what() == Records.What.ADDED ? "" : amounts.euro(change.before()),
                change.what() == Records.What.GONE ? "" : amounts.euro(change.now()), amounts.signedEuro(change.now().subtract(change.before())));
    }

    private void key(Event event) {
        if (event.stateMask == SWT.MOD1 && event.keyCode == 'a') {
            event.doit = false;
            table.selectAll();
        } else if (event.stateMask == SWT.MOD1 && event.keyCode == 'c' && table.getSelectionCount() > 0) {
            String lines = Arrays.stream(table.getSelectionIndices()).filter(index -> index < persons.size())
                    .mapToObj(index -> String.join("\t", cells(persons.get(index)))).collect(Collectors.joining(System.lineSeparator()));
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {lines}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
