// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import lu.seco.ui.internal.navigation.Places;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Shows the runs of SOFiE. */
public final class RunsHandler {

    @Execute
    void go(Places places, MApplication application, EModelService model) {
        DiagnosisDoor.enter(places, application, model).ifPresent(DiagnosisPart::showRuns);
    }
}
