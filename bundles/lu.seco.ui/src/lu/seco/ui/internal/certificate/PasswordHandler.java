// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.navigation.Place;
import lu.seco.ui.internal.navigation.Places;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Goes to <i>Certificat</i> and asks on which day the password was changed. */
public final class PasswordHandler {

    @Execute
    void ask(Places places, MApplication application, EModelService model) {
        places.show(Place.CERTIFICATE);
        if (model.find(Ids.PART_CERTIFICATE, application) instanceof MPart part && part.getObject() instanceof CertificatePart certificate) {
            certificate.passwordChanged();
        }
    }
}
