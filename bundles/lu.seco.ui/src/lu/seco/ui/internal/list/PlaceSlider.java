// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.function.LongConsumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;

/**
 * The scroll bar for a list of which the table holds only a part; out of sight, with the table's own bar back, when the table holds all.
 */
final class PlaceSlider {

    private final Composite parent;
    private final Table table;
    private final Slider slider;

    /** @param go told the place in the list to which the person drags */
    PlaceSlider(Composite parent, Table table, String name, LongConsumer go) {
        this.parent = parent;
        this.table = table;
        slider = new Slider(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(false, true).exclude(true).applyTo(slider);
        slider.setVisible(false);
        Access.name(slider, name);
        slider.addListener(SWT.Selection, event -> go.accept(slider.getSelection()));
    }

    /**
     * Shows where in the list the person is.
     *
     * @param held rows the table holds
     * @param total rows of the list
     * @param place place of the first row seen
     * @param visible rows that have room
     */
    void show(long held, long total, long place, int visible) {
        boolean needed = held < total;
        if (needed != slider.getVisible()) {
            slider.setVisible(needed);
            ((GridData) slider.getLayoutData()).exclude = !needed;
            table.getVerticalBar().setVisible(!needed);
            parent.layout();
        }
        if (needed) {
            int length = (int) Math.min(Integer.MAX_VALUE, total);
            slider.setValues((int) Math.min(length, place), 0, length, Math.min(visible, length), 1, visible);
        }
    }

    void mark(String widgetName) {
        slider.setData(Ids.WIDGET, widgetName);
    }
}
