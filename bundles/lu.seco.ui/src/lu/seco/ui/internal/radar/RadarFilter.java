// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.deadline.RadarRow;

/**
 * Which rows of the calendar a person wants to see.
 *
 * @param employer what the number of the employer contains
 * @param kind procedure
 * @param missing only rows in which something is to be done
 */
record RadarFilter(String employer, Optional<String> kind, boolean missing) {

    static final RadarFilter ALL = new RadarFilter("", Optional.empty(), false);

    private static final Set<State> TO_DO = EnumSet.of(State.OVERDUE, State.REFUSED, State.OPEN, State.DUE_SOON);

    RadarFilter {
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(kind, "kind");
    }

    List<RadarRow> of(List<RadarRow> rows) {
        String sought = employer.strip();
        return rows.stream().filter(row -> row.employer().contains(sought)).filter(row -> kind.isEmpty() || kind.get().equals(row.kind()))
                .filter(row -> !missing || row.cells().stream().map(RadarCell::state).anyMatch(TO_DO::contains)).toList();
    }
}
