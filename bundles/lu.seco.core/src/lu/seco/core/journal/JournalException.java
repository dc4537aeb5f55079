// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.Objects;
import lu.seco.core.Message;

/** The journal cannot be read or written: a broken environment (full disk, lost database), never a normal outcome. */
public class JournalException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /**
     * @param told what to tell the user; codes begin with {@code journal.}
     * @param cause the cause
     */
    public JournalException(Message told, Throwable cause) {
        super(told.code() + " " + told.arguments(), cause);
        this.told = Objects.requireNonNull(told, "told");
    }

    /** What to tell the user. */
    public Message told() {
        return told;
    }
}
