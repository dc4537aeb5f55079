// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.handlers;

import lu.seco.ui.internal.home.HomePresenter;
import org.eclipse.e4.core.di.annotations.Execute;

/** Pauses the engine or lets it go on. */
public final class PauseHandler {

    @Execute
    void toggle(HomePresenter home) {
        home.togglePause();
    }
}
