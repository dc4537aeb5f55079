// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows are wanted. Everything empty means: all.
 *
 * @param from not earlier than this (time taken or received)
 * @param before earlier than this
 * @param kinds procedures
 * @param states names of {@link ReportState} or {@link ReceptionState}
 * @param employer registration number of the employer or the member
 * @param read only receptions that were read, or only those that were not
 * @param text found, without regard to case, in name, official name, kind, employer or SOFiE's name; no pattern characters
 */
public record JournalFilter(Optional<Instant> from, Optional<Instant> before, Set<String> kinds, Set<String> states,
        Optional<String> employer, Optional<Boolean> read, Optional<String> text) {

    /** All rows. */
    public static final JournalFilter ALL =
            new JournalFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public JournalFilter {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(before, "before");
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(text, "text");
    }

    /** The same filter for a range of time. */
    public JournalFilter between(Instant start, Instant end) {
        return new JournalFilter(Optional.of(start), Optional.of(end), kinds, states, employer, read, text);
    }
}
