// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.diagnosis.Remedy;

/**
 * A situation of the remedy book.
 *
 * @param remedy what is told of it
 * @param signs by what it shows: one is enough
 * @param after only if another situation was seen before
 * @param closing by what it shows that it is gone
 * @param goodRunCloses whether it is gone when the next run of SOFiE ends well without it
 * @param example must be this situation
 * @param counter must not be
 */
public record Rule(Remedy remedy, List<Sign> signs, Optional<After> after, List<Sign> closing, boolean goodRunCloses, Example example, Clue counter) {

    public Rule {
        Objects.requireNonNull(remedy, "remedy");
        signs = List.copyOf(signs);
        Objects.requireNonNull(after, "after");
        closing = List.copyOf(closing);
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(counter, "counter");
    }

    /** Its name. */
    public String id() {
        return remedy.rule();
    }

    /**
     * Another situation that must come first, in the same run of SOFiE if it is known in which.
     *
     * @param rule its name
     * @param within how long before at most
     */
    public record After(String rule, Duration within) {
        public After {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(within, "within");
        }
    }

    /**
     * An example.
     *
     * @param before what comes first, for a rule with {@link After}
     * @param clue what is the situation
     */
    public record Example(Optional<Clue> before, Clue clue) {
        public Example {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(clue, "clue");
        }
    }
}
