// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
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

    /**
     * What a drawn control tells of the one thing in it that is selected.
     *
     * @param role one of {@code ACC.ROLE_*}
     * @param name the selected thing; asked on the thread of the user interface
     * @param description the control as a whole
     */
    public static void item(Control control, int role, Supplier<String> name, String description) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = description;
            }
        });
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = role;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | ACC.STATE_SELECTED
                        | (control.isFocusControl() ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL);
            }
        });
    }
}
