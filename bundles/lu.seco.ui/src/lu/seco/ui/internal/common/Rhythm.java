// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.time.Duration;
import org.eclipse.swt.widgets.Control;

/** Does something again and again while a control lives: days go by without an event. */
public final class Rhythm {

    private Rhythm() {
    }

    /** Begins after one interval. On the thread of the user interface. */
    public static void every(Duration interval, Control control, Runnable task) {
        control.getDisplay().timerExec((int) interval.toMillis(), () -> {
            if (!control.isDisposed()) {
                task.run();
                every(interval, control, task);
            }
        });
    }
}
