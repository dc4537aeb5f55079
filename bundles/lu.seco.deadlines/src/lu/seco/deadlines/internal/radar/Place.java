// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where a file counts.
 *
 * @param employer registration number, 13 digits
 * @param kind procedure
 * @param month reference month
 */
record Place(String employer, String kind, YearMonth month) {

    Place {
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(month, "month");
    }

    /** Without the month. */
    Line line() {
        return new Line(employer, kind);
    }

    /**
     * One employer and kind.
     *
     * @param employer registration number
     * @param kind procedure
     */
    record Line(String employer, String kind) implements Comparable<Line> {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::employer).thenComparing(Line::kind);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }
}
