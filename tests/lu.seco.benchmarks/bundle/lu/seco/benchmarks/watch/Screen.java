// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks.watch;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The display of the program that is measured. */
final class Screen {

    private static final long LIMIT_NANOS = 120_000_000_000L;

    private final Display display;

    /** Waits for the display. */
    Screen() {
        Display found = null;
        long end = System.nanoTime() + LIMIT_NANOS;
        while (found == null) {
            // a display must not be made here: the program makes it on its main thread
            found = Thread.getAllStackTraces().keySet().stream().map(Display::findDisplay).filter(Objects::nonNull).findFirst().orElse(null);
            pause(5, end, "a display");
        }
        display = found;
    }

    private static void pause(int millis, long end, String what) {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("waited in vain for " + what);
        }
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    Display display() {
        return display;
    }

    /** Asks on the thread of the user interface. */
    <T> T ask(Supplier<T> question) {
        Object[] answer = new Object[1];
        display.syncExec(() -> answer[0] = question.get());
        @SuppressWarnings("unchecked")
        T given = (T) answer[0];
        return given;
    }

    /** Waits until a condition holds on the thread of the user interface. */
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!ask(condition::getAsBoolean)) {
            pause(2, end, what);
        }
    }

    /** The visible control with that test id, or null; on the thread of the user interface. */
    static Control find(String id) {
        return Arrays.stream(Display.getCurrent().getShells()).map(shell -> find(shell, id)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Control find(Control control, String id) {
        if (id.equals(control.getData("lu.seco.ui.widget")) && control.isVisible()) {
            return control;
        }
        if (control instanceof Composite composite) {
            return Arrays.stream(composite.getChildren()).map(child -> find(child, id)).filter(Objects::nonNull).findFirst().orElse(null);
        }
        return null;
    }

    /** The visible top window, or null; on the thread of the user interface. */
    static Shell window() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getParent() == null).findFirst().orElse(null);
    }

    /** Ends the program by closing its window. */
    void close() {
        display.asyncExec(() -> {
            Shell window = window();
            if (window != null) {
                window.close();
            }
        });
    }
}
