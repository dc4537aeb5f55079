// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Optional;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.navigation.Place;
import lu.seco.ui.internal.navigation.Places;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** The way of a command to <i>Diagnostic</i>: what it does is seen there, so it goes there first. */
final class DiagnosisDoor {

    private DiagnosisDoor() {
    }

    static Optional<DiagnosisPart> enter(Places places, MApplication application, EModelService model) {
        places.show(Place.DIAGNOSIS);
        return model.find(Ids.PART_DIAGNOSIS, application) instanceof MPart part && part.getObject() instanceof DiagnosisPart diagnosis
                ? Optional.of(diagnosis) : Optional.empty();
    }
}
