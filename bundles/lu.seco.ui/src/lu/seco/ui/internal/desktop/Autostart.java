// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.io.IOException;

/** Start at log-in, for this user. May take a moment: not on the thread of the user interface. */
interface Autostart {

    /**
     * Makes it as wanted; what is so already is not touched.
     *
     * @throws IOException if the system does not let it be
     */
    void become(boolean wanted) throws IOException;
}
