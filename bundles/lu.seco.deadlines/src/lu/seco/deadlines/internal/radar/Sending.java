// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What one report means for one employer and month. Small, as there may be many.
 *
 * @param report its id
 * @param order its order of arrival
 * @param stage how far it has come
 * @param taken day on which it was taken from <i>Départ</i>
 * @param changed day of its last event: it was sent on that day or before
 * @param refused records of this employer and month that CCSS refused
 */
record Sending(String report, long order, Stage stage, LocalDate taken, LocalDate changed, int refused) {

    Sending {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(changed, "changed");
    }

    /** What counts of a report's state. */
    enum Stage {
        /** Proven sent. */
        SENT,
        /** Not sent, but it will be or may be. */
        OPEN,
        /** It may have been sent: nobody may say that it is missing. */
        UNCLEAR,
        /** It will not be sent: as good as not there. */
        GONE
    }
}
