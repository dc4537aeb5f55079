// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.util.Objects;
import lu.seco.core.Message;

/** A part of SeCo did not start in time: a broken installation or environment. */
public final class MissingServiceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    public MissingServiceException(Message told) {
        super(told.code() + " " + told.arguments());
        this.told = Objects.requireNonNull(told, "told");
    }

    /** What to tell the user: which part, and why as far as it is known. */
    public Message told() {
        return told;
    }
}
