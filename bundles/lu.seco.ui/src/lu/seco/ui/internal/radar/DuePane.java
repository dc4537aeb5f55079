// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.preferences.Reminder;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What is to be done until a day, how far ahead that day is, and the button that takes it all into a diary. */
final class DuePane {

    /** Whoever turns the number on has not yet chosen. */
    private static final int CHOOSING = 700;

    private final Language language;
    private final CellText text;
    private final RadarWords words;
    private final Icons icons;
    private final Composite body;
    private final Label title;
    private final Spinner days;
    private final Table table;
    private final Label nothing;
    private final Link told;
    private List<DueItem> items = List.of();
    private RadarShown shown;
    private Runnable folder = () -> { };
    private int chosen;

    /**
     * @param opened told the item a person wants to see in the calendar
     * @param ahead told how many days ahead a person wants to be reminded
     * @param export asks where to and writes
     */
    DuePane(Composite parent, Language language, Icons icons, Consumer<DueItem> opened, IntConsumer ahead, Runnable export) {
        this.language = Objects.requireNonNull(language, "language");
        this.icons = Objects.requireNonNull(icons, "icons");
        text = new CellText(language);
        words = text.words();
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 0).spacing(8, 6).applyTo(body);
        title = new Label(body, SWT.NONE);
        title.setData(Ids.WIDGET, "radar.due.title");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
        new Label(body, SWT.NONE).setText(words.days_label);
        days = spinner(ahead);
        table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData(Ids.WIDGET, "radar.due");
        Access.name(table, words.due_name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 80).applyTo(table);
        column(words.column_due, 102);
        column(words.column_employer, 110);
        column(words.column_kind, 68);
        column(words.column_month, 66);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.DefaultSelection, event -> {
            if (table.getSelectionIndex() >= 0 && table.getSelectionIndex() < items.size()) {
                opened.accept(items.get(table.getSelectionIndex()));
            }
        });
        nothing = new Label(body, SWT.WRAP);
        nothing.setData(Ids.WIDGET, "radar.due.none");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(nothing);
        exportButton(export);
        told = new Link(body, SWT.WRAP);
        told.setData(Ids.WIDGET, "radar.told");
        told.addListener(SWT.Selection, event -> folder.run());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(told);
    }

    private void exportButton(Runnable export) {
        Button button = new Button(body, SWT.PUSH);
        button.setText(words.export_label);
        button.setToolTipText(words.export_tip);
        button.setData(Ids.WIDGET, "radar.export");
        button.addListener(SWT.Selection, event -> export.run());
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
    }

    private Spinner spinner(IntConsumer ahead) {
        Spinner spinner = new Spinner(body, SWT.BORDER);
        spinner.setMaximum(Reminder.MOST);
        spinner.setEnabled(false);
        spinner.setToolTipText(words.days_tip);
        spinner.setData(Ids.WIDGET, "radar.days");
        Access.name(spinner, words.days_label);
        spinner.addListener(SWT.Selection, event -> {
            int mine = ++chosen;
            spinner.getDisplay().timerExec(CHOOSING, () -> {
                if (!spinner.isDisposed() && mine == chosen) {
                    ahead.accept(spinner.getSelection());
                }
            });
        });
        return spinner;
    }

    private void column(String heading, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(heading);
        column.setWidth(width);
    }

    private void fill(Event event) {
        TableItem row = (TableItem) event.item;
        // GTK asks once more for rows it is just taking away
        if (event.index < 0 || event.index >= items.size()) {
            return;
        }
        DueItem item = items.get(event.index);
        row.setText(new String[] {text.day(item.due(), item.confirmed()), Plain.line(item.employer()), Plain.line(item.kind()),
            text.monthOfYear(item.month())});
        row.setImage(0, item.due().isBefore(shown.today()) ? icons.problem() : icons.attention());
    }

    Control control() {
        return body;
    }

    /** @param ahead how many days ahead a person is reminded now */
    void show(RadarShown now, int ahead) {
        shown = now;
        items = now.due();
        title.setText(language.text(words.due_title, text.day(now.until())));
        nothing.setText(items.isEmpty() ? words.due_none : "");
        nothing.setVisible(items.isEmpty());
        ((GridData) nothing.getLayoutData()).exclude = !items.isEmpty();
        days.setEnabled(true);
        if (days.getSelection() != ahead && !days.isFocusControl()) {
            days.setSelection(ahead);
        }
        table.removeAll();
        table.setItemCount(items.size());
        told.getParent().layout();
    }

    void told(String sentence, Runnable where) {
        folder = where;
        told.setText(sentence.replace("&", "&&").replace("<", "‹") + " <a>" + words.export_folder + "</a>");
        told.requestLayout();
    }
}
