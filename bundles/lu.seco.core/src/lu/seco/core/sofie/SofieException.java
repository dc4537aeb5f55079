// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Objects;
import lu.seco.core.Message;

/** The SOFiE installation cannot be worked with: descriptor, folders or logs. */
public class SofieException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /**
     * @param told what to tell the user; codes begin with {@code sofie.}
     * @param cause the cause, or null if the message says all
     */
    public SofieException(Message told, Throwable cause) {
        super(told.code() + " " + told.arguments(), cause);
        this.told = Objects.requireNonNull(told, "told");
    }

    /** What to tell the user. */
    public Message told() {
        return told;
    }
}
