// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.time.LocalDate;
import lu.seco.core.validity.Ending;
import lu.seco.ui.internal.engine.Engine;

/**
 * How long before its end people are warned of something.
 *
 * @param certificate days, for the certificate and whatever has no time of its own
 * @param password days, for the password; SOFiE itself reminds people from day 75 of 90
 */
record Warnings(int certificate, int password) {

    /** What holds where the settings say nothing. */
    static final Warnings USUAL = new Warnings(50, 15);

    private static final String CERTIFICATE_KEY = "validity.warn.days";
    private static final String PASSWORD_KEY = "validity.password.warn.days";

    /** As the settings in force have it. */
    static Warnings of(Engine engine) {
        return new Warnings(days(engine, CERTIFICATE_KEY, USUAL.certificate()), days(engine, PASSWORD_KEY, USUAL.password()));
    }

    private static int days(Engine engine, String key, int otherwise) {
        return engine.settings().flatMap(settings -> settings.value(key)).filter(value -> value.matches("[0-9]{1,4}")).map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** The first day of the warning; any day if the end is unknown. */
    LocalDate first(Ending ending) {
        return ending.ends().orElse(LocalDate.MAX).minusDays(ending.item().equals(Ending.PASSWORD) ? password : certificate);
    }
}
