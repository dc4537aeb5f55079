// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.diagnosis.Remedy;

/**
 * A remedy book. The first rule that fits is the one that counts.
 *
 * @param version numbers with dots, such as {@code 2026.1}
 * @param rules the situations, the special ones before the general ones
 * @param unknown what is told of a line that looks like an error and that no rule knows
 */
public record Book(String version, List<Rule> rules, Remedy unknown) {

    public Book {
        Objects.requireNonNull(version, "version");
        rules = List.copyOf(rules);
        Objects.requireNonNull(unknown, "unknown");
    }

    /** What is told of a rule, or of the unknown. */
    public Optional<Remedy> remedy(String rule) {
        if (rule.equals(unknown.rule())) {
            return Optional.of(unknown);
        }
        return rules.stream().map(Rule::remedy).filter(remedy -> remedy.rule().equals(rule)).findFirst();
    }

    /** Whether this book is newer than another. */
    public boolean newerThan(Book other) {
        return Arrays.compare(numbers(version), numbers(other.version)) > 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
