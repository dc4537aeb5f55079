// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks.watch;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;

/**
 * From the start of the process to a window that can be used: its content was painted, and it answers. Which content is a property:
 * {@code seco.bench.ids}, the test ids of controls of which one shows; without it any window will do.
 */
final class Start {

    private final Set<Control> seen = new HashSet<>();
    private final Set<Control> painted = new HashSet<>();

    void measure() {
        Screen screen = new Screen();
        String[] ids = System.getProperty("seco.bench.ids", "").split(",");
        screen.until("content " + String.join(" or ", ids), () -> shown(ids));
        // who started the process says when: the system's own table of processes is up to a second off, because it counts from a boot time in whole seconds
        System.out.println("STARTED " + (System.currentTimeMillis() - Long.getLong("seco.bench.begun")));
        if (Boolean.getBoolean("seco.bench.rows")) {
            screen.until("the first row", this::row);
            System.out.println("ROWS " + (System.currentTimeMillis() - Long.getLong("seco.bench.begun")));
        }
        screen.close();
    }

    /** Whether the list of sent reports shows what stands in the journal; painted before this returns. */
    private boolean row() {
        if (Screen.find("sent.table") instanceof Table table && table.getItemCount() > 0 && !table.getItem(0).getText(0).isEmpty()) {
            table.redraw();
            table.update();
            return true;
        }
        return false;
    }

    /** Whether one of the controls is in sight and was painted. */
    private boolean shown(String... ids) {
        for (String id : ids) {
            Control control = id.isEmpty() ? Screen.window() : Screen.find(id);
            if (control != null && seen.add(control)) {
                control.addListener(SWT.Paint, event -> painted.add(control));
                control.redraw();
            }
            if (control != null && painted.contains(control)) {
                return true;
            }
        }
        return false;
    }
}
