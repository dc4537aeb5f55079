// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** The way of a command to <i>À valider</i>. */
final class StagingDoor {

    private StagingDoor() {
    }

    /**
     * Nobody releases or refuses what they do not see: away from the perspective a key only leads there.
     *
     * @return what carries out the wish, if the person was there already
     */
    static Optional<StagingPresenter> seen(MApplication application, EModelService model, EPartService parts) {
        boolean here = model.find(Ids.PERSPECTIVES, application) instanceof MPerspectiveStack stack
                && stack.getSelectedElement() != null && stack.getSelectedElement().getElementId().equals(Ids.PERSPECTIVE_STAGING);
        if (!here) {
            enter(application, model, parts);
            return Optional.empty();
        }
        return presenter(application);
    }

    /** Goes there, and on with the wish: what was released is pulled back without delay. */
    static Optional<StagingPresenter> entered(MApplication application, EModelService model, EPartService parts) {
        enter(application, model, parts);
        return presenter(application);
    }

    private static void enter(MApplication application, EModelService model, EPartService parts) {
        if (model.find(Ids.PERSPECTIVE_STAGING, application) instanceof MPerspective perspective) {
            parts.switchPerspective(perspective);
        }
    }

    private static Optional<StagingPresenter> presenter(MApplication application) {
        return Optional.ofNullable(application.getContext().get(StagingPresenter.class));
    }
}
