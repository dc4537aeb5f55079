// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Releases what is selected in <i>À valider</i>. */
public final class ReleaseSelectedHandler {

    @Execute
    void release(MApplication application, EModelService model, EPartService parts) {
        StagingDoor.seen(application, model, parts).ifPresent(StagingPresenter::releaseSelected);
    }
}
