// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.Objects;

/**
 * A released file that can still be pulled back.
 *
 * @param reportId the report it became
 * @param name its name
 * @param person who released it
 * @param left how much time is left
 */
record RecallLine(String reportId, String name, String person, String left) {

    RecallLine {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(left, "left");
    }
}
