// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.time.Instant;
import java.util.Objects;
import lu.seco.core.Message;

/**
 * A file in <i>Départ</i> that is not yet taken.
 *
 * @param name its name
 * @param since when it was first seen
 * @param reason why not: still being written, unreadable, a symbolic link ...
 */
public record PendingFile(String name, Instant since, Message reason) {

    public PendingFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(reason, "reason");
    }
}
