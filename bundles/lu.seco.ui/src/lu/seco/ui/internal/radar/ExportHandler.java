// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.navigation.Place;
import lu.seco.ui.internal.navigation.Places;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Exports what is due for a diary. */
public final class ExportHandler {

    @Execute
    void go(Places places, MApplication application, EModelService model) {
        places.show(Place.RADAR);
        if (model.find(Ids.PART_RADAR, application) instanceof MPart part && part.getObject() instanceof RadarPart radar) {
            radar.export();
        }
    }
}
