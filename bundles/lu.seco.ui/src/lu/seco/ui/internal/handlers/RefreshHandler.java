// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.handlers;

import lu.seco.ui.internal.common.Refreshable;
import lu.seco.ui.internal.home.HomePresenter;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Reads again everything that is shown. */
public final class RefreshHandler {

    @Execute
    void refresh(EPartService parts, HomePresenter home) {
        parts.getParts().stream().map(part -> part.getObject()).filter(Refreshable.class::isInstance).map(Refreshable.class::cast)
                .forEach(Refreshable::refresh);
        home.refresh();
    }
}
