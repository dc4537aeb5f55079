// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names for those who hear the screen instead of seeing it. */
public final class Access {

    private Access() {
    }

    /** Gives a control without a label of its own a name. */
    public static void name(Control control, String name) {
        name(control, () -> name);
    }

    /** The same with a name that changes; asked on the thread of the user interface. */
    public static void name(Control control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }
        });
    }
}
