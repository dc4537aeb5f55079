// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.handlers;

import lu.seco.core.exchange.Order;
import lu.seco.ui.internal.home.HomePresenter;
import org.eclipse.e4.core.di.annotations.Execute;

/** Asks the engine to have SOFiE update itself. */
public final class UpdateHandler {

    @Execute
    void order(HomePresenter home) {
        home.order(Order.UPDATE);
    }
}
