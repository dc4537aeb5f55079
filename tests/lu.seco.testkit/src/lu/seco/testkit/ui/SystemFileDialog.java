// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * The dialog in which a person chooses a file. It belongs to the system and has no widgets a test could find, so the path is typed, and Enter, as
 * by somebody who knows it.
 */
public final class SystemFileDialog {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration READING = Duration.ofMillis(500);
    private static final int TRIES = 4;
    private static final int TURNS = 30;

    private final Supplier<Display> display;
    private final Steps steps;

    public SystemFileDialog(Supplier<Display> display, Steps steps) {
        this.display = Objects.requireNonNull(display, "display");
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    /** Opens the dialog and chooses a file that exists. */
    public void open(Runnable open, String path) {
        // there its key leads to the line for a path
        type(open, path, () -> stroke('l', 'l', SWT.CTRL));
    }

    /**
     * Opens the dialog and says where to save.
     *
     * @param path without its ending: the dialog proposes a name, and marks all of it but its ending
     */
    public void save(Runnable open, String path) {
        type(open, path, () -> { });
    }

    private void type(Runnable open, String path, Runnable begin) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            open.run();
            if (!Await.within(PATIENCE, this::isOpen)) {
                // a person whose key was lost in another window that opened just then presses it again
                steps.did("no file dialog; the keyboard is with " + UiThread.ask(display.get(), this::keyboard));
                continue;
            }
            point();
            settle();
            steps.did("type " + path + " into the file dialog, attempt " + attempt);
            begin.run();
            settle();
            path.chars().forEach(letter -> stroke(0, (char) letter, 0));
            // it reads the folder behind what is seen, and until then Enter leads nowhere; nothing tells when it has
            Await.within(READING.multipliedBy(attempt), () -> !isOpen());
            stroke(SWT.CR, (char) 0, 0);
            if (Await.within(PATIENCE, () -> !isOpen())) {
                return;
            }
            Await.until("the end of the file dialog", () -> {
                stroke(SWT.ESC, (char) 0, 0);
                return Await.within(Duration.ofSeconds(1), () -> !isOpen());
            });
        }
        throw new AssertionError("the file dialog did not take " + path + "\n" + steps.text());
    }

    /** Where no window manager gives the keyboard to a new window, keys go to what lies below the pointer: the dialog opens over the middle of ours. */
    private void point() {
        UiThread.run(display.get(), () -> Arrays.stream(display.get().getShells()).filter(Shell::isVisible).findFirst().ifPresent(shell -> {
            Rectangle bounds = shell.getBounds();
            Event event = new Event();
            event.type = SWT.MouseMove;
            event.x = bounds.x + bounds.width / 2;
            event.y = bounds.y + bounds.height / 2;
            display.get().post(event);
        }));
    }

    private String keyboard() {
        return display.get().getActiveShell() + ", " + display.get().getFocusControl();
    }

    /** It sets up its list and marks the name it proposes in turns of its own. */
    private void settle() {
        for (int i = 0; i < TURNS; i++) {
            UiThread.run(display.get(), () -> { });
        }
    }

    private boolean isOpen() {
        return Arrays.stream(display.get().getThread().getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("org.eclipse.swt.widgets.FileDialog"));
    }

    private void stroke(int code, char letter, int modifier) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = type;
            event.keyCode = code;
            event.character = letter;
            event.stateMask = modifier;
            Await.until("a window that takes keys", () -> UiThread.ask(display.get(), () -> display.get().post(event)));
        }
    }
}
