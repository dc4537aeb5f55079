// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An event that is about to be written.
 *
 * @param type what happened
 * @param subject to what
 * @param facts what is stated; values may be any text
 */
public record NewEvent(EventType type, Subject subject, SortedMap<Fact, String> facts) {

    public NewEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        if (type.subject() != subject.kind()) {
            throw new IllegalArgumentException(type + " is not about a " + subject.kind());
        }
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public NewEvent(EventType type, Subject subject, Map<Fact, String> facts) {
        this(type, subject, new TreeMap<>(facts));
    }
}
