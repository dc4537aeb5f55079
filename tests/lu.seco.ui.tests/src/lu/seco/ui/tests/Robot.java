// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Hands and eyes of a test: finds widgets by the names they carry, looks, clicks and types; all on the thread of the user interface. */
public final class Robot {

    private static final long PAINTING_NANOS = 600_000_000;

    private final Workbench workbench;

    public Robot(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Does something on the thread of the user interface and waits for it. */
    public <T> T ui(Supplier<T> task) {
        AtomicReference<T> result = new AtomicReference<>();
        workbench.display().syncExec(() -> result.set(task.get()));
        return result.get();
    }

    public void run(Runnable task) {
        workbench.display().syncExec(task);
    }

    /** The widget of that name, once it is there. */
    public <W extends Control> W find(Class<W> type, String name) {
        AtomicReference<W> found = new AtomicReference<>();
        Await.until("widget " + name, () -> {
            run(() -> found.set(search(type, name).orElse(null)));
            return found.get() != null;
        });
        return found.get();
    }

    private static <W extends Control> Optional<W> search(Class<W> type, String name) {
        List<W> found = controls().stream().filter(type::isInstance).map(type::cast)
                .filter(control -> name.equals(control.getData(Ids.WIDGET))).toList();
        // perspectives have parts alike: the one that is seen is meant
        return found.stream().filter(Control::isVisible).findFirst().or(() -> found.stream().findFirst());
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
    }

    /** Waits until the text of a widget is as wanted. */
    public void awaitText(String name, String wanted) {
        Control control = find(Control.class, name);
        Await.until(() -> name + " is '" + text(control) + "', not '" + wanted + "'", () -> text(control).equals(wanted));
    }

    public String text(String name) {
        return text(find(Control.class, name));
    }

    private String text(Control control) {
        return ui(() -> {
            if (control instanceof Label label) {
                return label.getText();
            }
            if (control instanceof CLabel label) {
                return label.getText();
            }
            if (control instanceof Link link) {
                return link.getText();
            }
            if (control instanceof Button button) {
                return button.getText();
            }
            return control instanceof Text text ? text.getText() : "?";
        });
    }

    public Table table(String name) {
        return find(Table.class, name);
    }

    /** The text of a cell. */
    public String cell(String table, int row, int column) {
        Table widget = table(table);
        return ui(() -> row < widget.getItemCount() ? widget.getItem(row).getText(column) : "");
    }

    public void awaitCell(String table, int row, int column, String wanted) {
        Await.until(() -> table + " " + row + "/" + column + " is '" + cell(table, row, column) + "', not '" + wanted + "'",
                () -> cell(table, row, column).equals(wanted));
    }

    /** All cells of a column. */
    public List<String> column(String table, int column) {
        Table widget = table(table);
        return ui(() -> Arrays.stream(widget.getItems()).map(item -> item.getText(column)).toList());
    }

    public void select(String table, int row) {
        Table widget = table(table);
        run(() -> {
            widget.setSelection(row);
            widget.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Double click, or Enter. */
    public void open(String table) {
        Table widget = table(table);
        run(() -> widget.notifyListeners(SWT.DefaultSelection, new Event()));
    }

    public void click(String button) {
        Button widget = find(Button.class, button);
        Await.until(button + " enabled", () -> ui(widget::isEnabled));
        run(() -> widget.notifyListeners(SWT.Selection, new Event()));
    }

    /** Chooses one of several radio buttons by its label. */
    public void choose(String group, String label) {
        Composite widget = find(Composite.class, group);
        run(() -> {
            List<Button> buttons = Arrays.stream(widget.getChildren()).map(Button.class::cast).toList();
            buttons.forEach(button -> button.setSelection(button.getText().equals(label)));
            buttons.stream().filter(Button::getSelection).forEach(button -> button.notifyListeners(SWT.Selection, new Event()));
        });
    }

    public void type(String field, String text) {
        Text widget = find(Text.class, field);
        run(() -> widget.setText(text));
    }

    /** Presses a key while a widget has the focus; goes through the key bindings like a real one. */
    public void press(String name, int modifiers, int key) {
        Control control = find(Control.class, name);
        run(() -> {
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

    /** The open window with that title, once it is there. */
    public Shell shell(String title) {
        AtomicReference<Shell> found = new AtomicReference<>();
        Await.until("window " + title, () -> {
            Display display = workbench.display();
            if (display != null) {
                display.syncExec(() -> Arrays.stream(display.getShells())
                        .filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst().ifPresent(found::set));
            }
            return found.get() != null;
        });
        return found.get();
    }

    /** All texts on labels of a window. */
    public String texts(Shell shell) {
        return ui(() -> {
            List<Control> all = new ArrayList<>();
            collect(shell, all);
            return String.join("\n", all.stream().filter(Label.class::isInstance).map(control -> ((Label) control).getText()).toList());
        });
    }

    public void close(Shell shell) {
        run(shell::close);
    }

    public void closeAll() {
        run(() -> Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed()).forEach(Shell::close));
    }

    /** Names in the first column from one row to another, as the table holds them. */
    public List<String> names(String table, int from, int to) {
        Table widget = table(table);
        Function<TableItem, String> name = item -> item.getText(0);
        return ui(() -> IntStream.range(from, to).mapToObj(widget::getItem).map(name).toList());
    }

    /** A picture of the screen, beside the test results. */
    public void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            run(() -> {
                Display display = Display.getCurrent();
                // GTK paints when it has time, and an animation never ends: it is given a while, not until nothing is left to do
                long end = System.nanoTime() + PAINTING_NANOS;
                while (System.nanoTime() < end) {
                    if (!display.readAndDispatch()) {
                        LockSupport.parkNanos(2_000_000);
                    }
                }
                Rectangle bounds = display.getBounds();
                Image image = new Image(display, bounds.width, bounds.height);
                GC gc = new GC(display);
                gc.copyArea(image, 0, 0);
                gc.dispose();
                ImageLoader loader = new ImageLoader();
                loader.data = new ImageData[] {image.getImageData()};
                loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
                image.dispose();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
