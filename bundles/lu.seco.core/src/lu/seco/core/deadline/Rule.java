// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.deadline;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * When a kind of file is due and when it is answered.
 *
 * @param kind procedure
 * @param dueDay day of the month after the reference month by which it is due
 * @param daysAfterEvent days after an event that the file itself tells, such as an entry, by which it is due
 * @param answerWorkingDays working days within which CCSS normally answers if it refuses something
 * @param confirmed whether CCSS documents it
 * @param source document and section
 */
public record Rule(String kind, OptionalInt dueDay, OptionalInt daysAfterEvent, OptionalInt answerWorkingDays, boolean confirmed, String source) {

    public Rule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(dueDay, "dueDay");
        Objects.requireNonNull(daysAfterEvent, "daysAfterEvent");
        Objects.requireNonNull(answerWorkingDays, "answerWorkingDays");
        Objects.requireNonNull(source, "source");
    }
}
