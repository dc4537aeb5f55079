// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.util.Map;
import java.util.Objects;

/**
 * Whose record it is.
 *
 * @param employer registration number, 13 digits
 * @param insured number of the person, 13 digits
 */
record Who(String employer, String insured) {

    Who {
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(insured, "insured");
    }

    /** Reads the values back. */
    static Who of(Values values) {
        return new Who(values.text("employer"), values.text("insured"));
    }

    Map<String, String> values() {
        return Map.of("employer", employer, "insured", insured);
    }
}
