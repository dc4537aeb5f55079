// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What one report means for one employer and month. Small, as there may be some hundred thousand: days are numbers.
 *
 * @param report its id
 * @param order its order of arrival
 * @param stage how far it has come
 * @param takenDay day on which it was taken from <i>Départ</i>, in days since 1970-01-01
 * @param changedDay day of its last event, likewise: it was sent on that day or before
 * @param refused records of this employer and month that CCSS refused
 */
record Sending(String report, long order, Stage stage, int takenDay, int changedDay, int refused) {

    Sending {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(stage, "stage");
    }

    /** The day on which it was taken from <i>Départ</i>. */
    LocalDate taken() {
        return LocalDate.ofEpochDay(takenDay);
    }

    /** The day of its last event. */
    LocalDate changed() {
        return LocalDate.ofEpochDay(changedDay);
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
