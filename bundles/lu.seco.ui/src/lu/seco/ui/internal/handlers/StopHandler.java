// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.handlers;

import lu.seco.ui.internal.home.HomePresenter;
import org.eclipse.e4.core.di.annotations.Execute;

/** Asks the run of SOFiE that goes on to end before its time. */
public final class StopHandler {

    @Execute
    void interrupt(HomePresenter home) {
        home.interrupt();
    }
}
