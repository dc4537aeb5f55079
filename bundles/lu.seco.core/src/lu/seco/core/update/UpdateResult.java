// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.util.Objects;
import lu.seco.core.Message;

/**
 * What became of an update or of a way back.
 *
 * @param done whether the program on the disk is another one now; if not, nothing has changed
 * @param told in words
 */
public record UpdateResult(boolean done, Message told) {

    public UpdateResult {
        Objects.requireNonNull(told, "told");
    }
}
