// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.time.Duration;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Waits on the thread of the user interface for the first picture of a window. A system may paint nothing, on a locked screen for one: there is a limit. */
final class Drawing implements Listener {

    private final Display display;
    private final Runnable then;
    private boolean over;

    private Drawing(Display display, Runnable then) {
        this.display = Objects.requireNonNull(display, "display");
        this.then = Objects.requireNonNull(then, "then");
    }

    /**
     * Does something once, on the thread of the user interface, after everything that is in sight was painted.
     *
     * @param patience how long a picture is waited for
     */
    static void awaited(Display display, Duration patience, Runnable then) {
        Drawing drawing = new Drawing(display, then);
        display.addFilter(SWT.Paint, drawing);
        display.timerExec((int) patience.toMillis(), drawing::end);
    }

    @Override
    public void handleEvent(Event event) {
        // what is painted now is still under way: asynchronous tasks come when no more is to be painted
        display.asyncExec(this::end);
    }

    private void end() {
        if (!over) {
            over = true;
            display.removeFilter(SWT.Paint, this);
            then.run();
        }
    }
}
