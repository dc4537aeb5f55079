// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;

/**
 * Something was seen.
 *
 * @param remedy which situation; that of {@link Trouble#UNKNOWN_RULE} for an error nobody knows; empty if only something ended
 * @param closed rules that are over
 * @param at when
 * @param place where; empty for the end of a run and for a check
 */
public record Sighting(Optional<Remedy> remedy, List<String> closed, Instant at, Optional<Trouble.Place> place) {

    public Sighting {
        Objects.requireNonNull(remedy, "remedy");
        closed = List.copyOf(closed);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(place, "place");
    }

    /** What is folded: the rule, or the shape of an error nobody knows. */
    public Optional<String> key() {
        return remedy.map(known -> known.rule().equals(Trouble.UNKNOWN_RULE) ? place.map(line -> "?" + Shape.of(line.text())).orElse("?")
                : known.rule());
    }
}
