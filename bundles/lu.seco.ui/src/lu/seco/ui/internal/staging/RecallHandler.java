// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Pulls back what was released last. */
public final class RecallHandler {

    @Execute
    void recall(MApplication application, EModelService model, EPartService parts) {
        StagingDoor.entered(application, model, parts).ifPresent(StagingPresenter::recallNewest);
    }
}
