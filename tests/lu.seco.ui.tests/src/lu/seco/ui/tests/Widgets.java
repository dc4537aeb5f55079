// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests;

import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Finds widgets of a part that is built without the workbench, by the names they carry. */
public final class Widgets {

    private Widgets() {
    }

    /** The control of that name, seen or not, however deep it lies; to be called on the thread of the user interface. */
    public static <C extends Control> Optional<C> find(Composite in, Class<C> type, String name) {
        for (Control child : in.getChildren()) {
            if (type.isInstance(child) && name.equals(child.getData(Ids.WIDGET))) {
                return Optional.of(type.cast(child));
            }
            Optional<C> deeper = child instanceof Composite composite ? find(composite, type, name) : Optional.empty();
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }
}
