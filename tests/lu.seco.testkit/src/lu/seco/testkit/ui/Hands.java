// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Hands and eyes of a test: finds widgets by test id, by their text or by the label in front of them, looks, clicks, types and chooses. Everything
 * happens on the thread of the user interface and is noted in the {@link Steps}; what is looked for is waited for.
 */
public final class Hands {

    private final Supplier<Display> display;
    private final String idKey;
    private final Steps steps;

    /**
     * @param display the display of the program under test; may give null before there is one
     * @param idKey under which widgets carry their test id, see {@code Widget.setData}
     */
    public Hands(Supplier<Display> display, String idKey, Steps steps) {
        this.display = Objects.requireNonNull(display, "display");
        this.idKey = Objects.requireNonNull(idKey, "idKey");
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    public Steps steps() {
        return steps;
    }

    /** Asks something on the thread of the user interface. */
    public <T> T ask(Supplier<T> question) {
        return UiThread.ask(display.get(), question);
    }

    /** Does something on the thread of the user interface and waits for it. */
    public void run(Runnable task) {
        UiThread.run(display.get(), task);
    }

    /** The visible widget with that test id, once it is there. */
    public <W extends Control> W byId(Class<W> type, String id) {
        return find(type, "with id " + id, control -> id.equals(control.getData(idKey)));
    }

    /** The visible button with that text, once it is there; mnemonics do not matter. */
    public Button button(String text) {
        return find(Button.class, "button " + text, button -> plain(button.getText()).equals(text));
    }

    /** The field behind the label with that text. */
    public <W extends Control> W byLabel(Class<W> type, String label) {
        return find(type, "behind label " + label, control -> {
            Control[] siblings = control.getParent().getChildren();
            int at = Arrays.asList(siblings).indexOf(control);
            return at > 0 && siblings[at - 1] instanceof Label before && plain(before.getText()).equals(label);
        });
    }

    private <W extends Control> W find(Class<W> type, String what, Predicate<W> condition) {
        AtomicReference<W> found = new AtomicReference<>();
        Await.until(() -> type.getSimpleName() + " " + what + "; there are: " + ask(() -> ids()), () -> {
            if (display.get() != null) {
                run(() -> controls().stream().filter(type::isInstance).map(type::cast).filter(Control::isVisible).filter(condition).findFirst()
                        .ifPresent(found::set));
            }
            return found.get() != null;
        });
        return found.get();
    }

    /** Whether a widget with that test id is to be seen now. */
    public boolean sees(String id) {
        return ask(() -> controls().stream().anyMatch(control -> id.equals(control.getData(idKey)) && control.isVisible()));
    }

    private List<Object> ids() {
        return controls().stream().filter(Control::isVisible).map(control -> control.getData(idKey)).filter(Objects::nonNull).toList();
    }

    private static List<Control> controls() {
        List<Control> all = new ArrayList<>();
        Arrays.stream(Display.getCurrent().getShells()).forEach(shell -> collect(shell, all));
        return all;
    }

    private static void collect(Control control, List<Control> all) {
        all.add(control);
        if (control instanceof Composite composite) {
            Arrays.stream(composite.getChildren()).forEach(child -> collect(child, all));
        }
        if (control instanceof Shell shell) {
            Arrays.stream(shell.getShells()).forEach(child -> collect(child, all));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\(&.\\)|&", "");
    }

    /** Clicks a button by its test id, once it is enabled. */
    public void click(String id) {
        click(byId(Button.class, id), id);
    }

    /** Clicks a button by its text, once it is enabled. */
    public void clickText(String text) {
        click(button(text), text);
    }

    private void click(Button button, String name) {
        Await.until(name + " is enabled", () -> ask(button::isEnabled));
        steps.did("click " + name);
        // not waited for: what it does may open a dialog that ends only by another click
        display.get().asyncExec(() -> {
            if (!button.isDisposed()) {
                if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
                    button.setSelection(!button.getSelection());
                }
                button.notifyListeners(SWT.Selection, new Event());
            }
        });
    }

    /** Chooses an item of the menu bar by the texts that lead to it. */
    public void menu(String... path) {
        steps.did("menu " + String.join(" > ", path));
        AtomicReference<MenuItem> item = new AtomicReference<>();
        Await.until(() -> "menu " + String.join(" > ", path), () -> {
            run(() -> Arrays.stream(Display.getCurrent().getShells()).map(Shell::getMenuBar).filter(Objects::nonNull)
                    .flatMap(bar -> item(bar, List.of(path)).stream()).findFirst().ifPresent(item::set));
            return item.get() != null;
        });
        display.get().asyncExec(() -> {
            MenuItem chosen = item.get();
            if ((chosen.getStyle() & SWT.RADIO) != 0) {
                Arrays.stream(chosen.getParent().getItems()).filter(other -> (other.getStyle() & SWT.RADIO) != 0)
                        .forEach(other -> other.setSelection(other == chosen));
            } else if ((chosen.getStyle() & SWT.CHECK) != 0) {
                chosen.setSelection(!chosen.getSelection());
            }
            Menu menu = chosen.getParent();
            chosen.notifyListeners(SWT.Selection, new Event());
            // what was opened on the way there closes again
            while (menu != null && !menu.isDisposed()) {
                menu.notifyListeners(SWT.Hide, new Event());
                menu = menu.getParentMenu();
            }
        });
    }

    private static Optional<MenuItem> item(Menu menu, List<String> path) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            if (plain(item.getText()).split("\t")[0].equals(path.get(0))) {
                if (path.size() == 1) {
                    return Optional.of(item);
                }
                return item.getMenu() == null ? Optional.empty() : item(item.getMenu(), path.subList(1, path.size()));
            }
        }
        return Optional.empty();
    }

    /** Types a text into a field, in place of what stands there. */
    public void type(String id, String text) {
        Text field = byId(Text.class, id);
        steps.did("type '" + text + "' into " + id);
        run(() -> field.setText(text));
    }

    /** Presses a key while a widget has the focus; it goes through the key bindings like a real one. */
    public void press(String id, int modifiers, int key) {
        Control control = byId(Control.class, id);
        steps.did("press " + modifiers + "+" + key + " in " + id);
        display.get().asyncExec(() -> {
            if (control.isDisposed()) {
                return;
            }
            control.forceFocus();
            Event event = new Event();
            event.keyCode = key;
            event.character = key < 128 ? (char) key : 0;
            event.stateMask = modifiers;
            event.widget = control;
            event.display = control.getDisplay();
            control.notifyListeners(SWT.KeyDown, event);
        });
    }

    /** Selects one row of a table. */
    public void select(String table, int row) {
        Table widget = byId(Table.class, table);
        Await.until(() -> table + " has row " + row, () -> ask(widget::getItemCount) > row);
        steps.did("select row " + row + " of " + table);
        run(() -> {
            widget.setSelection(row);
            widget.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Chooses the line with that text in a list of choices, as Enter does. */
    public void choose(String table, String text) {
        Table widget = byId(Table.class, table);
        Await.until(() -> text + " in " + table + "; it holds " + items(widget), () -> items(widget).contains(text));
        steps.did("choose " + text + " in " + table);
        run(() -> {
            widget.setSelection(Arrays.stream(widget.getItems()).map(TableItem::getText).toList().indexOf(text));
            widget.notifyListeners(SWT.DefaultSelection, new Event());
        });
    }

    private List<String> items(Table table) {
        return ask(() -> table.isDisposed() ? List.of() : Arrays.stream(table.getItems()).map(TableItem::getText).toList());
    }

    /** Chooses one of several radio buttons by its text, in the group with that test id. */
    public void choose(Class<? extends Composite> group, String id, String text) {
        Composite widget = byId(group, id);
        steps.did("choose " + text + " of " + id);
        run(() -> Arrays.stream(widget.getChildren()).filter(Button.class::isInstance).map(Button.class::cast).forEach(radio -> {
            boolean wanted = plain(radio.getText()).equals(text);
            if (radio.getSelection() != wanted) {
                radio.setSelection(wanted);
                radio.notifyListeners(SWT.Selection, new Event());
            }
        }));
    }

    /** Double click on the selected row, or Enter. */
    public void open(String table) {
        Table widget = byId(Table.class, table);
        steps.did("open the selected row of " + table);
        display.get().asyncExec(() -> widget.notifyListeners(SWT.DefaultSelection, new Event()));
    }

    /** How many rows a table has; none as long as it is not to be seen. */
    public int rows(String table) {
        return ask(() -> seen(table).map(Table::getItemCount).orElse(0));
    }

    private Optional<Table> seen(String table) {
        return controls().stream().filter(control -> table.equals(control.getData(idKey)) && control.isVisible())
                .filter(Table.class::isInstance).map(Table.class::cast).findFirst();
    }

    /** The text of a cell; empty if the row is not there. */
    public String cell(String table, int row, String column) {
        return ask(() -> seen(table).map(widget -> {
            int at = column(widget, column);
            return at >= 0 && row < widget.getItemCount() ? widget.getItem(row).getText(at) : "";
        }).orElse(""));
    }

    /** The index of the row in whose column that text stands, once it is there. */
    public int awaitRow(String table, String column, String text) {
        AtomicReference<Integer> row = new AtomicReference<>(-1);
        Await.until(() -> text + " in column " + column + " of " + table + "; it holds " + cells(table, column), () -> {
            row.set(cells(table, column).indexOf(text));
            return row.get() >= 0;
        });
        return row.get();
    }

    /** Waits until a cell of the row with that name in its first column has that text. */
    public void awaitCell(String table, String nameColumn, String name, String column, String text) {
        Await.until(() -> name + ": " + column + " is " + cells(table, column) + " of " + cells(table, nameColumn) + ", not " + text, () -> {
            int row = cells(table, nameColumn).indexOf(name);
            return row >= 0 && cell(table, row, column).equals(text);
        });
    }

    /** All cells of a column as the table holds them; none as long as it is not to be seen. */
    public List<String> cells(String table, String column) {
        return ask(() -> seen(table).map(widget -> {
            int at = column(widget, column);
            return at < 0 ? List.<String>of() : Arrays.stream(widget.getItems()).map(item -> item.getText(at)).toList();
        }).orElse(List.of()));
    }

    private static int column(Table table, String title) {
        for (int i = 0; i < table.getColumnCount(); i++) {
            if (table.getColumn(i).getText().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    /** What a widget says. */
    public String text(String id) {
        Control control = byId(Control.class, id);
        return ask(() -> text(control));
    }

    /** Waits until a widget says that. */
    public void awaitText(String id, Predicate<String> wanted) {
        Await.until(() -> id + " says '" + text(id) + "'", () -> wanted.test(text(id)));
    }

    private static String text(Widget widget) {
        try {
            return (String) widget.getClass().getMethod("getText").invoke(widget);
        } catch (ReflectiveOperationException e) {
            return widget instanceof ToolItem item ? item.getText() : "";
        }
    }

    /** The open window with that title, once it is there. */
    public Shell window(String title) {
        AtomicReference<Shell> found = new AtomicReference<>();
        Await.until(() -> "window " + title, () -> {
            if (display.get() != null) {
                run(() -> Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title))
                        .findFirst().ifPresent(found::set));
            }
            return found.get() != null;
        });
        return found.get();
    }

    /** Whether one of the labels of a window says that. */
    public boolean says(Shell window, String text) {
        return ask(() -> {
            List<Control> all = new ArrayList<>();
            collect(window, all);
            return all.stream().anyMatch(control -> text(control).contains(text));
        });
    }

    /** Closes a window as its owner would. */
    public void close(Shell shell) {
        steps.did("close a window");
        display.get().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
    }
}
