// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.util.Objects;
import lu.seco.core.Message;

/** The command line parses, but what it asks for makes no sense. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    public UsageException(Message told) {
        super(told.code() + " " + told.arguments());
        this.told = Objects.requireNonNull(told, "told");
    }

    /** What to tell the user. */
    public Message told() {
        return told;
    }
}
