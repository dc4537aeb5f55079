// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The list below a {@link ChoiceButton}: boxes to tick, or one line to choose. It goes away when the person does something else. */
final class ChoicePopup {

    private static final int ROWS = 12;
    /** With so many choices a person searches. */
    private static final int SEARCHED = 10;

    private final Shell popup;
    private final Text search;
    private final Table table;
    private final ListsWords words;
    private final boolean many;
    private final Set<String> chosen = new LinkedHashSet<>();
    private List<Choice> choices = List.of();
    private Consumer<Set<String>> told = set -> { };
    private Point place = new Point(0, 0);

    ChoicePopup(Shell owner, String label, ListsWords words, boolean many) {
        this.words = Objects.requireNonNull(words, "words");
        this.many = many;
        popup = new Shell(owner, SWT.TOOL | SWT.ON_TOP);
        popup.setText(label);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(popup);
        search = new Text(popup, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage(words.filter_search_hint);
        Access.name(search, words.filter_search_hint);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(search);
        search.setVisible(false);
        search.addListener(SWT.Modify, event -> list());
        search.addListener(SWT.DefaultSelection, event -> take(0));
        table = new Table(popup, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | (many ? SWT.CHECK : 0));
        Access.name(table, label);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TableItem) event.item);
            }
        });
        table.addListener(SWT.DefaultSelection, event -> take(table.getSelectionIndex()));
        table.addListener(SWT.MouseUp, event -> {
            if (!many && event.button == 1 && table.getItem(new Point(event.x, event.y)) != null) {
                take(table.getSelectionIndex());
            }
        });
        popup.addListener(SWT.Deactivate, event -> later(popup::close));
        for (Control control : List.of(search, table)) {
            control.addListener(SWT.Traverse, event -> {
                if (event.detail == SWT.TRAVERSE_ESCAPE) {
                    event.doit = false;
                    later(popup::close);
                }
            });
        }
    }

    void mark(String widgetName) {
        table.setData(Ids.WIDGET, widgetName);
        search.setData(Ids.WIDGET, widgetName + ".search");
    }

    void onChoose(Consumer<Set<String>> listener) {
        told = listener;
    }

    /** Shows itself there, first without choices. */
    void open(Point where, Set<String> now) {
        place = where;
        chosen.addAll(now);
        new TableItem(table, SWT.NONE).setText(words.filter_loading_text);
        arrange();
        popup.open();
        table.setFocus();
    }

    /** The choices are there. */
    void fill(List<Choice> there) {
        if (popup.isDisposed()) {
            return;
        }
        choices = there;
        boolean searched = there.size() > SEARCHED;
        search.setVisible(searched);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!searched).applyTo(search);
        list();
        arrange();
        (searched ? search : table).setFocus();
    }

    /** The choices cannot be read. */
    void trouble(String sentence) {
        if (!popup.isDisposed()) {
            table.removeAll();
            new TableItem(table, SWT.NONE).setText(Plain.line(sentence));
            arrange();
        }
    }

    private void list() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        table.removeAll();
        if (!many && wanted.isEmpty()) {
            new TableItem(table, SWT.NONE).setText(words.filter_any_label);
        }
        for (Choice choice : choices) {
            if (choice.text().toLowerCase(Locale.ROOT).contains(wanted)) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(Plain.line(choice.text()));
                item.setData(choice);
                item.setChecked(many && chosen.contains(choice.value()));
                if (!many && chosen.contains(choice.value())) {
                    table.setSelection(item);
                }
            }
        }
        if (table.getItemCount() == 0) {
            new TableItem(table, SWT.NONE).setText(words.filter_none_text);
        }
        if (table.getSelectionIndex() < 0) {
            table.setSelection(0);
        }
    }

    private void tick(TableItem item) {
        if (item.getData() instanceof Choice choice) {
            if (item.getChecked()) {
                chosen.add(choice.value());
            } else {
                chosen.remove(choice.value());
            }
            told.accept(Set.copyOf(chosen));
        } else {
            item.setChecked(false);
        }
    }

    private void take(int index) {
        if (index < 0 || choices.isEmpty()) {
            return;
        }
        TableItem item = table.getItem(index);
        if (many) {
            item.setChecked(!item.getChecked());
            tick(item);
        } else {
            told.accept(item.getData() instanceof Choice choice ? Set.of(choice.value()) : Set.of());
            later(popup::close);
        }
    }

    private void arrange() {
        int rows = Math.max(3, Math.min(ROWS, table.getItemCount()));
        ((GridData) table.getLayoutData()).heightHint = rows * table.getItemHeight();
        Point size = popup.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Rectangle screen = popup.getMonitor().getClientArea();
        int width = Math.min(Math.max(size.x, 18 * table.getItemHeight() / 2), screen.width);
        popup.setBounds(Math.max(screen.x, Math.min(place.x, screen.x + screen.width - width)), place.y, width,
                Math.min(size.y, screen.y + screen.height - place.y));
        popup.layout();
    }

    private void later(Runnable task) {
        popup.getDisplay().asyncExec(() -> {
            if (!popup.isDisposed()) {
                task.run();
            }
        });
    }
}
