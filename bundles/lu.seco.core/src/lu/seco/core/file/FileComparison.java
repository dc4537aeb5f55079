// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * Two files of the same kind beside each other.
 *
 * @param reportId the earlier one
 * @param period the month the earlier one is for, if it is one
 * @param personsBefore persons in the earlier one
 * @param personsNow persons in this one
 * @param added persons only in this one
 * @param gone persons only in the earlier one
 * @param changed persons in both whose sum of amounts differs
 * @param sumBefore sum of the amounts in the earlier one, in euro
 * @param sumNow sum of the amounts in this one, in euro
 */
public record FileComparison(String reportId, Optional<YearMonth> period, int personsBefore, int personsNow, int added, int gone, int changed,
        BigDecimal sumBefore, BigDecimal sumNow) {

    public FileComparison {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(sumBefore, "sumBefore");
        Objects.requireNonNull(sumNow, "sumNow");
    }
}
