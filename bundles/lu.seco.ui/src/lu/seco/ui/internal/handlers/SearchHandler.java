// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.handlers;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Searchable;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.model.application.MApplication;

/** Puts the cursor into the search field of the list in front. */
public final class SearchHandler {

    @Execute
    void search(EPartService parts, EModelService model, MApplication application) {
        MPartStack lists = (MPartStack) model.find(Ids.STACK_LISTS, application);
        if (lists.getSelectedElement() instanceof MPart part) {
            parts.activate(part, false);
            if (part.getObject() instanceof Searchable list) {
                list.search();
            }
        }
    }
}
