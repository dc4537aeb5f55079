// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import org.eclipse.swt.widgets.Control;

/** The widgets in which one value is entered. */
interface Editor {

    /** What is entered, as it would stand in the file. */
    String value();

    /** Shows a value without telling anybody that it was entered. */
    void value(String value);

    /** Lets it be changed or not. */
    void enable(boolean may);

    /** What gets the focus and the name. */
    Control control();
}
