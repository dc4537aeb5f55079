// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One employer, one kind, one month.
 *
 * @param month the reference month
 * @param state how it is
 * @param due by when it is, or was, due
 * @param confirmed whether CCSS documents the deadline
 * @param reports the reports of that employer, kind and month, oldest first; at most 100
 */
public record RadarCell(YearMonth month, State state, Optional<LocalDate> due, boolean confirmed, List<String> reports) {

    public RadarCell {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(due, "due");
        reports = List.copyOf(reports);
    }

    /** How a cell is, the worst first. */
    public enum State {
        /** Usual or expected, the deadline is over, and nothing was sent. */
        OVERDUE,
        /** Sent, and CCSS refused records that no later file repairs by count: see the work list. */
        REFUSED,
        /** A file is there but not yet sent: it waits, is held, failed or is unclear. */
        OPEN,
        /** Usual or expected, and due within the days of the reminder. */
        DUE_SOON,
        /** Usual or expected later. */
        EXPECTED,
        /** Sent after the deadline. */
        SENT_LATE,
        /** Proven sent; no refusal received so far. */
        SENT,
        /** Not usual: nothing is known to be missing. */
        NONE
    }
}
