// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An event as it stands in the journal.
 *
 * @param number its place in the journal, from 1 without gaps
 * @param at when it was written, to the millisecond
 * @param type what happened
 * @param subject to what
 * @param facts what is stated
 * @param previousHash hash of the event before, 64 zeros for the first
 * @param hash lower-case hexadecimal SHA-256 over all of the above
 */
public record JournalEvent(long number, Instant at, EventType type, Subject subject, SortedMap<Fact, String> facts,
        String previousHash, String hash) {

    public JournalEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(previousHash, "previousHash");
        Objects.requireNonNull(hash, "hash");
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** What the event states under that name. */
    public Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }
}
