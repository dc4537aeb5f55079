// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.validity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * Something that ends.
 *
 * @param item which, for example {@link #CERTIFICATE}; the text {@code validity.<item>.title} is its name
 * @param since first day on which it holds, if known (the office's zone)
 * @param ends last day on which it holds, if known (the office's zone)
 * @param source how that is known
 * @param urgency how soon something is to be done
 * @param told in words: until when, how many days left, or why nothing is known
 */
public record Ending(String item, Optional<LocalDate> since, Optional<LocalDate> ends, Source source, Urgency urgency, Message told) {

    /** The certificate of the SECUline user. */
    public static final String CERTIFICATE = "certificate";
    /** The password of SOFiE. */
    public static final String PASSWORD = "password";

    public Ending {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(ends, "ends");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(told, "told");
    }

    /** How something is known. */
    public enum Source {
        /** Read from the thing itself. */
        READ,
        /** A person recorded it. */
        RECORDED,
        /** Concluded from something else, for example the date of a file. */
        DERIVED,
        /** Not known. */
        UNKNOWN
    }

    /** How soon something is to be done. */
    public enum Urgency {
        /** Nothing to do. */
        CALM,
        /** Ends within the first warning. */
        SOON,
        /** Ends within days. */
        URGENT,
        /** It has ended. */
        ENDED,
        /** Nobody knows: it should be recorded. */
        UNKNOWN
    }
}
