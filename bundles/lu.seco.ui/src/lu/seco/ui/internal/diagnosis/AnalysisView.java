// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Optional;

/** What the presenter of an analysis asks of the screen; always on the thread of the user interface. */
@FunctionalInterface
interface AnalysisView {

    /** Shows what a file shows; the findings of now again if it is empty. */
    void analysis(Optional<AnalysisShown> shown);
}
