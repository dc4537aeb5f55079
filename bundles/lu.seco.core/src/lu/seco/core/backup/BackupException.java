// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.backup;

import java.util.Objects;
import lu.seco.core.Message;

/** A backup cannot be written, read or restored; what was there before is as it was. */
public class BackupException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /**
     * @param told what to tell the user; codes begin with {@code backup.}
     * @param cause the cause; may be null
     */
    public BackupException(Message told, Throwable cause) {
        super(told.code() + " " + told.arguments(), cause);
        this.told = Objects.requireNonNull(told, "told");
    }

    /** What to tell the user. */
    public Message told() {
        return told;
    }
}
