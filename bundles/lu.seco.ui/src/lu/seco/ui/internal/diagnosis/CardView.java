// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Optional;

/** What the presenter of a finding asks of the screen; always on the thread of the user interface. */
interface CardView {

    /** Shows a finding in full; nothing if it is empty. */
    void card(Optional<CardShown> card);

    /**
     * Says how what a person has asked for is doing.
     *
     * @param sentence what happened; empty takes it away
     * @param busy whether it is going on
     */
    void told(String sentence, boolean busy);

    /** Shows the lines around it. */
    void around(AroundShown around);
}
