// SPDX-License-Identifier: EPL-2.0
package lu.seco.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import lu.seco.sbom.Origins.Origin;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.license.Expression;

/** Which licence a library has, by its Maven coordinates. */
final class Licences {

    private final Properties known = new Properties();

    Licences() throws IOException {
        try (InputStream in = Licences.class.getResourceAsStream("licences.properties")) {
            known.load(in);
        }
    }

    Optional<LicenseChoice> of(Origin origin) {
        String named = known.getProperty(origin.group() + ":" + origin.artifact(), known.getProperty(origin.group()));
        return Optional.ofNullable(named).map(Licences::choice);
    }

    private static LicenseChoice choice(String text) {
        LicenseChoice choice = new LicenseChoice();
        if (text.contains(" ")) {
            choice.setExpression(new Expression(text));
        } else {
            License licence = new License();
            licence.setId(text);
            choice.addLicense(licence);
        }
        return choice;
    }
}
