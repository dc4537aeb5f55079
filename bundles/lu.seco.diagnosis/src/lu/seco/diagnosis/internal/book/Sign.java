// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogLine.Level;
import lu.seco.core.sofie.RunEnd;

/**
 * By what a situation shows. Everything that is there must hold.
 *
 * @param logs in whose logs a line counts; a line of a log of which nobody knows whose it is counts always
 * @param literal what the line holds, letters A to Z without regard to case; empty for a sign that is no line
 * @param pattern what is found in the line too
 * @param level how grave the line is at least
 * @param exit exit code of a run
 * @param end how a run ended
 * @param check id of a check
 * @param outcome what it found
 */
public record Sign(Set<Origin> logs, String literal, Optional<Pattern> pattern, Optional<Level> level, OptionalInt exit, Optional<RunEnd> end,
        Optional<String> check, Optional<Outcome> outcome) {

    /** Where SOFiE itself writes. */
    public static final Set<Origin> SOFIE = Set.of(Origin.SOFIE_AUDIT, Origin.SOFIE_TECHNICAL, Origin.SOFIE_OUTPUT);

    public Sign {
        logs = Set.copyOf(logs);
        Objects.requireNonNull(literal, "literal");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(exit, "exit");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** Whether it is about lines. */
    public boolean isLine() {
        return !literal.isEmpty();
    }

    /** Whether the end of a run, or the outcome of a check, is this sign. */
    public boolean fits(Clue clue) {
        if (isLine() || clue.isLine()) {
            return false;
        }
        return (exit.isEmpty() || exit.equals(clue.exit())) && (end.isEmpty() || end.equals(clue.end()))
                && (check.isEmpty() || check.equals(clue.check())) && (outcome.isEmpty() || outcome.equals(clue.outcome()))
                && check.isPresent() == clue.check().isPresent();
    }

    /** Whether a line that holds the literal is this sign. */
    public boolean fits(Optional<Origin> log, Level grave, String line) {
        return (log.isEmpty() || logs.contains(log.get())) && (level.isEmpty() || grave.compareTo(level.get()) >= 0)
                && (pattern.isEmpty() || BoundedText.finds(pattern.get(), line));
    }
}
