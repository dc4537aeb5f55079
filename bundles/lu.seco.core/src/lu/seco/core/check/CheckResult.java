// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.check;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * What a check found.
 *
 * @param outcome how it is
 * @param found what was found
 * @param remedy what to do, if something is to be done
 */
public record CheckResult(Outcome outcome, Message found, Optional<Message> remedy) {

    public CheckResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(remedy, "remedy");
    }

    public static CheckResult good(Message found) {
        return new CheckResult(Outcome.GOOD, found, Optional.empty());
    }

    /** It works, but a person should know. */
    public static CheckResult warning(Message found, Message remedy) {
        return new CheckResult(Outcome.WARNING, found, Optional.of(remedy));
    }

    /** It does not work. */
    public static CheckResult bad(Message found, Message remedy) {
        return new CheckResult(Outcome.BAD, found, Optional.of(remedy));
    }

    /** How it is. */
    public enum Outcome {
        GOOD, WARNING, BAD,
        /** Nothing public says how it should be, or it could not be looked at. */
        UNKNOWN
    }
}
