// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.Optional;
import lu.seco.core.Message;

/** Messages as they stand in the journal. What stands there may be anything: a text that is no message is shown as it is. */
public final class Stored {

    private static final String FAILED = "action.failed.";

    private Stored() {
    }

    /** The message; empty if the text is none. */
    static Optional<Message> message(String stored) {
        try {
            return Optional.of(Message.parse(stored));
        } catch (IllegalArgumentException e) {
            // not written by this version: the one who shows it shows the text
            return Optional.empty();
        }
    }

    /** Whether a stored result says that an action failed. */
    public static boolean failed(String stored) {
        return stored.startsWith(FAILED);
    }
}
