// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.handlers;

import lu.seco.ui.internal.navigation.Place;
import lu.seco.ui.internal.navigation.Places;
import org.eclipse.e4.core.di.annotations.Execute;

/** Brings a place to the front. */
public final class ShowRadarHandler {

    @Execute
    void show(Places places) {
        places.show(Place.RADAR);
    }
}
