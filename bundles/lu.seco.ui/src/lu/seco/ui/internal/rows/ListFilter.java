// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.JournalFilter;

/**
 * Which rows a person wants to see.
 *
 * @param period of which days
 * @param kinds of which procedures; all if empty
 * @param states in which states, by name; all if empty
 * @param employer of which employer; all if empty
 * @param read only what was read, or only what was not; receptions only
 * @param text the search
 */
public record ListFilter(Period period, Set<String> kinds, Set<String> states, Optional<String> employer, Optional<Boolean> read, String text) {

    /** Stands among the states for what a person has to decide: unclear, or given up. The journal knows no such state. */
    public static final String TO_DECIDE = "TO_DECIDE";
    /** Everything. */
    public static final ListFilter ALL = of(Period.ALL);

    public ListFilter {
        Objects.requireNonNull(period, "period");
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(text, "text");
    }

    /** Nothing but a period. */
    public static ListFilter of(Period period) {
        return new ListFilter(period, Set.of(), Set.of(), Optional.empty(), Optional.empty(), "");
    }

    public ListFilter period(Period wanted) {
        return new ListFilter(wanted, kinds, states, employer, read, text);
    }

    public ListFilter kinds(Set<String> wanted) {
        return new ListFilter(period, wanted, states, employer, read, text);
    }

    public ListFilter states(Set<String> wanted) {
        return new ListFilter(period, kinds, wanted, employer, read, text);
    }

    public ListFilter employer(Optional<String> wanted) {
        return new ListFilter(period, kinds, states, wanted, read, text);
    }

    public ListFilter read(Optional<Boolean> wanted) {
        return new ListFilter(period, kinds, states, employer, wanted, text);
    }

    public ListFilter text(String wanted) {
        return new ListFilter(period, kinds, states, employer, read, wanted);
    }

    /** Whether anything keeps rows out. */
    public boolean limits() {
        return period.limits() || count() > 0;
    }

    /** How many things besides the period keep rows out. */
    public int count() {
        return (kinds.isEmpty() ? 0 : 1) + (states.isEmpty() ? 0 : 1) + (employer.isPresent() ? 1 : 0)
                + (read.isPresent() ? 1 : 0) + (text.isEmpty() ? 0 : 1);
    }

    /** What the journal is asked for, today. */
    JournalFilter at(Clock clock) {
        return new JournalFilter(period.from(clock), period.before(clock), kinds, states, employer, read,
                Optional.of(text).filter(typed -> !typed.isEmpty()));
    }
}
