// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * What a look at the sites found.
 *
 * @param available the newest version that is newer than the installed one; empty if there is none or no site could be read
 * @param told the result in one sentence; never that there is nothing new where a site could not be read
 * @param problems what is wrong with sites, one sentence each
 */
public record UpdateCheck(Optional<Available> available, Message told, List<Message> problems) {

    public UpdateCheck {
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(told, "told");
        problems = List.copyOf(problems);
    }
}
