// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.handlers;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Searchable;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Puts the cursor into the search field of the place in front. */
public final class SearchHandler {

    @Execute
    void search(EPartService parts, EModelService model, MApplication application) {
        MPerspectiveStack places = (MPerspectiveStack) model.find(Ids.PERSPECTIVES, application);
        MPerspective place = places.getSelectedElement();
        model.findElements(place, null, MPart.class, null).stream().filter(part -> part.getObject() instanceof Searchable).findFirst()
                .ifPresent(part -> {
                    parts.activate(part, false);
                    ((Searchable) part.getObject()).search();
                });
    }
}
