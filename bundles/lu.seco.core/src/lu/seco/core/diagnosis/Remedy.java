// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the remedy book says of a situation.
 *
 * @param rule name of the rule, for example {@code password.expired}
 * @param weight how grave
 * @param title the situation in a few words
 * @param clerk what it means, for a clerk
 * @param admin what it means, for an admin
 * @param steps what to do, in order
 * @param action a thing SeCo can do by itself, one of the names in {@link RemedyActions}
 * @param certainty how sure the rule is: {@code documented}, {@code observed}, {@code inferred}, {@code assumed}
 * @param source document and section
 */
public record Remedy(String rule, Weight weight, Worded title, Worded clerk, Worded admin, List<Worded> steps, Optional<String> action,
        String certainty, String source) {

    public Remedy {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(clerk, "clerk");
        Objects.requireNonNull(admin, "admin");
        steps = List.copyOf(steps);
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(source, "source");
    }

    /** How grave, the worst first. */
    public enum Weight {
        /** Nothing can be sent or received. */
        BLOCKING,
        /** Something did not work. */
        ERROR,
        /** It will stop working, or may be wrong. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }
}
