// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.deadline;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * What was sent, what is usual but missing, what is due.
 *
 * @param months the months, in order
 * @param rows the employers and kinds, by employer then kind
 * @param at when it was computed
 */
public record RadarPage(List<YearMonth> months, List<RadarRow> rows, Instant at) {

    public RadarPage {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
        Objects.requireNonNull(at, "at");
    }
}
