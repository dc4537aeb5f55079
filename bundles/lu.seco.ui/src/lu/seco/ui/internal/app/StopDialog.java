// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/** Says that the engine is ending its work, and waits for it. */
final class StopDialog {

    /** So long nobody notices; only then the dialog appears. */
    private static final int QUIET_MILLIS = 400;

    private final Display display;
    private final Messages words;
    private boolean late;

    StopDialog(Display display, Messages words) {
        this.display = display;
        this.words = words;
    }

    /**
     * Waits on the thread of the user interface, which goes on painting.
     *
     * @return whether it ended in time
     */
    boolean await(CompletableFuture<Void> stopped, Duration limit) {
        stopped.whenComplete((nothing, error) -> display.wake());
        Shell shell = build();
        display.timerExec(QUIET_MILLIS, () -> {
            if (!shell.isDisposed()) {
                shell.open();
            }
        });
        display.timerExec((int) limit.toMillis(), () -> late = true);
        while (!stopped.isDone() && !late) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        shell.dispose();
        return stopped.isDone();
    }

    private Shell build() {
        Shell shell = new Shell(display, SWT.TITLE | SWT.BORDER);
        shell.setText(words.stop_dialog_title);
        GridLayoutFactory.fillDefaults().margins(24, 20).spacing(0, 12).applyTo(shell);
        Label label = new Label(shell, SWT.NONE);
        label.setText(words.stop_dialog_text);
        ProgressBar bar = new ProgressBar(shell, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(bar);
        shell.pack();
        var screen = display.getPrimaryMonitor().getClientArea();
        shell.setLocation(screen.x + (screen.width - shell.getSize().x) / 2, screen.y + (screen.height - shell.getSize().y) / 2);
        return shell;
    }
}
