// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.staging;

import java.time.Instant;
import java.util.Objects;

/**
 * A file that was released and can still be pulled back.
 *
 * @param reportId the report it became
 * @param name its name
 * @param person who released it
 * @param until until when it can be pulled back
 */
public record Released(String reportId, String name, String person, Instant until) {

    public Released {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(until, "until");
    }
}
