// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.sofie.RunEnd;

/**
 * What a rule may be about: a line of a log, the end of a run of SOFiE, or the outcome of a check.
 *
 * @param log whose log the line stands in; empty if nobody knows, as for a file somebody sent
 * @param text the line; in an example of the book also the lines that belong to it, such as a stack trace; empty for the other two
 * @param exit exit code of a run
 * @param end how a run ended
 * @param check id of a check
 * @param outcome what it found
 */
public record Clue(Optional<Origin> log, String text, OptionalInt exit, Optional<RunEnd> end, Optional<String> check, Optional<Outcome> outcome) {

    public Clue {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(exit, "exit");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** A line. */
    public static Clue line(Optional<Origin> log, String text) {
        return new Clue(log, text, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The end of a run. */
    public static Clue run(RunEnd end, OptionalInt exit) {
        return new Clue(Optional.empty(), "", exit, Optional.of(end), Optional.empty(), Optional.empty());
    }

    /** The outcome of a check. */
    public static Clue check(String id, Outcome outcome) {
        return new Clue(Optional.empty(), "", OptionalInt.empty(), Optional.empty(), Optional.of(id), Optional.of(outcome));
    }

    /** Whether it is a line. */
    public boolean isLine() {
        return end.isEmpty() && check.isEmpty();
    }
}
