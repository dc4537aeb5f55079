// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.open.Opener;
import lu.seco.ui.tests.fakes.FakeContents;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakePreferences;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.Assert;

/** Parts in a window of their own, in French, with fakes behind them; everything on the thread of the user interface. */
public final class PartWindow {

    private static final long LIMIT_SECONDS = 20;

    public final FakeJournal journal = new FakeJournal();
    public final FakeExchange exchange = new FakeExchange();
    public final FakeContents contents = new FakeContents();
    public final FakeErrors errors = new FakeErrors();
    public final Layouts layouts = FakePreferences.layouts();
    public final List<Path> launched = new CopyOnWriteArrayList<>();
    public final List<Subject> led = new ArrayList<>();
    private final List<ISelectionListener> listeners = new ArrayList<>();
    public Room room;
    public Icons icons;
    public Opener opener;
    public Reveals reveals;
    public Shell shell;
    private Display display;

    /** What a test does. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    /** Opens a window, has the parts built, and does the rest. */
    public void open(Step build, Step then) {
        try {
            Workbench.ui().submit(() -> {
                display = new Display();
                Workers workers = new Workers(errors);
                try {
                    furnish(workers);
                    build.run();
                    shell.layout(true, true);
                    shell.open();
                    then.run();
                } finally {
                    workers.close();
                    display.dispose();
                }
                return null;
            }).get(90, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void furnish(Workers workers) {
        EngineEvents events = new EngineEvents();
        Engine engine = new Engine(events);
        journal.tell(events::appended);
        exchange.tell(events::changed);
        exchange.start();
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindExchange(exchange);
        engine.bindContents(contents);
        engine.bindKnowledge(new FakeKnowledge());
        engine.bindJournal(journal);
        room = new Room(engine, Words.language(""), workers, task -> display.asyncExec(task), "");
        icons = new Icons(display);
        opener = new Opener(engine, launched::add, room.work("open"), room.ui(), errors, room.language());
        reveals = new Reveals(kind -> { });
        shell = new Shell(display);
        shell.setLayout(new FillLayout(SWT.VERTICAL));
        shell.setSize(1320, 700);
    }

    /** Passes selections on as the platform does. */
    public ESelectionService selection() {
        return (ESelectionService) Proxy.newProxyInstance(PartWindow.class.getClassLoader(), new Class<?>[] {ESelectionService.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("addSelectionListener")) {
                        listeners.add((ISelectionListener) arguments[0]);
                    } else if (method.getName().equals("setSelection")) {
                        listeners.forEach(listener -> listener.selectionChanged(null, arguments[0]));
                    }
                    return null;
                });
    }

    /** A part of the model that knows its id. */
    public MPart part(String id) {
        return (MPart) Proxy.newProxyInstance(PartWindow.class.getClassLoader(), new Class<?>[] {MPart.class},
                (proxy, method, arguments) -> method.getName().equals("getElementId") ? id : null);
    }

    public void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                Assert.fail("not within " + LIMIT_SECONDS + " s: " + what);
            }
            if (!display.readAndDispatch()) {
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    /** Some widgets are built for the first who needs them: what is not there yet does not hold yet. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (NoWidget e) {
            return false;
        }
    }

    private static final class NoWidget extends AssertionError {

        private static final long serialVersionUID = 1L;

        NoWidget(String name) {
            super("no widget " + name);
        }
    }

    public <T extends Control> T find(Class<T> type, String name) {
        return Arrays.stream(display.getShells()).map(window -> search(window, name)).flatMap(Optional::stream).findFirst()
                .map(type::cast).orElseThrow(() -> new NoWidget(name));
    }

    private static Optional<Control> search(Control control, String name) {
        if (name.equals(control.getData(Ids.WIDGET))) {
            return Optional.of(control);
        }
        return control instanceof Composite composite
                ? Arrays.stream(composite.getChildren()).map(child -> search(child, name)).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    public Table table(String name) {
        return find(Table.class, name);
    }

    public String cell(String table, int row, int column) {
        Table widget = table(table);
        return row < widget.getItemCount() ? widget.getItem(row).getText(column) : "";
    }

    public void awaitCell(String table, int row, int column, String wanted) {
        until(table + " " + row + "/" + column + " is " + wanted, () -> cell(table, row, column).equals(wanted));
    }

    public void select(String table, int row) {
        table(table).setSelection(row);
        table(table).notifyListeners(SWT.Selection, new Event());
    }

    /** As a click does. */
    public void click(String name) {
        find(Control.class, name).notifyListeners(SWT.Selection, new Event());
    }

    /** The open window with that title. */
    public Optional<Shell> window(String title) {
        return Arrays.stream(display.getShells()).filter(one -> one.isVisible() && one.getText().equals(title)).findFirst();
    }
}
