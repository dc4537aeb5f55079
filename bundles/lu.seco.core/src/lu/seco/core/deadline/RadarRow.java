// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.deadline;

import java.util.List;
import java.util.Objects;

/**
 * One employer and kind over the months.
 *
 * @param employer registration number
 * @param kind procedure
 * @param cells one for each month of the page
 */
public record RadarRow(String employer, String kind, List<RadarCell> cells) {

    public RadarRow {
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(kind, "kind");
        cells = List.copyOf(cells);
    }
}
