// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.palette;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.l10n.ShellWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Everything the keyboard can do, found by typing. Arrow keys choose, Enter does it, Escape leaves. */
final class Palette {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;

    private final PaletteFilter filter;
    private final Consumer<String> runner;
    private final ShellWords words;
    private final Shell shell;
    private Text field;
    private Table table;
    private Label hint;
    private List<PaletteEntry> found = List.of();

    /** @param runner does what has that id */
    Palette(Shell parent, List<PaletteEntry> entries, Locale locale, ShellWords words, Consumer<String> runner) {
        filter = new PaletteFilter(entries, locale);
        this.words = Objects.requireNonNull(words, "words");
        this.runner = Objects.requireNonNull(runner, "runner");
        shell = new Shell(parent, SWT.TITLE | SWT.CLOSE | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(words.palette_title);
        shell.setData(Ids.WIDGET, "palette");
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 8).applyTo(shell);
        build();
    }

    private void build() {
        field = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH);
        field.setMessage(words.palette_hint);
        field.setData(Ids.WIDGET, "palette.search");
        Access.name(field, words.palette_hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        table = new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setData(Ids.WIDGET, "palette.table");
        Access.name(table, words.palette_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        new TableColumn(table, SWT.NONE).setWidth(WIDTH * 2 / 3);
        new TableColumn(table, SWT.NONE).setWidth(WIDTH / 3 - 30);
        hint = new Label(shell, SWT.NONE);
        hint.setData(Ids.WIDGET, "palette.hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        field.addListener(SWT.Modify, event -> fill());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.DefaultSelection, event -> run());
        table.addListener(SWT.DefaultSelection, event -> run());
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        fill();
    }

    void open() {
        shell.pack();
        Rectangle around = shell.getParent().getBounds();
        shell.setLocation(around.x + (around.width - shell.getSize().x) / 2, around.y + around.height / 6);
        shell.open();
        field.setFocus();
    }

    private void fill() {
        found = filter.find(field.getText());
        table.removeAll();
        for (PaletteEntry entry : found) {
            new TableItem(table, SWT.NONE).setText(new String[] {entry.label(), entry.keys()});
        }
        if (!found.isEmpty()) {
            table.setSelection(0);
        }
        hint.setText(found.isEmpty() ? words.palette_nothing_text : words.palette_keys_text);
    }

    private void key(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !found.isEmpty()) {
            table.setSelection(Math.floorMod(table.getSelectionIndex() + step, found.size()));
            event.doit = false;
        }
    }

    private void run() {
        int index = table.getSelectionIndex();
        if (index < 0 || index >= found.size()) {
            return;
        }
        String id = found.get(index).id();
        Display display = shell.getDisplay();
        Shell parent = (Shell) shell.getParent();
        shell.close();
        // once the window has the keyboard again: what is done there depends on it
        display.asyncExec(() -> {
            if (!parent.isDisposed()) {
                runner.accept(id);
            }
        });
    }
}
