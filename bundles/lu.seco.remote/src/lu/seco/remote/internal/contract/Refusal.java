// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * Why there is no answer to a call.
 *
 * @param why the kind of reason
 * @param type simple name of the exception, if the service threw one that it declares
 * @param text of an exception, for the log or for a person
 * @param told in words, if it is told so
 */
public record Refusal(Why why, String type, String text, Optional<Message> told) {

    public Refusal {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(told, "told");
    }

    public static Refusal of(Why why, String text) {
        return new Refusal(why, "", text, Optional.empty());
    }

    /** Kinds of reasons. */
    public enum Why {
        /** The service threw what it declares. */
        THROWN,
        /** The arguments make no sense to the service. */
        ARGUMENT,
        /** There is no such service, or not at this moment. */
        MISSING,
        /** There is no such method: the other end is of another version. */
        UNKNOWN,
        /** This window may not do that. */
        FORBIDDEN,
        /** The answer is too large to travel. */
        LARGE,
        /** Too many calls wait. */
        BUSY,
        /** Something went wrong that should not; the service's log has it. */
        BROKEN
    }
}
