// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * How a folder is doing.
 *
 * @param role what it is for
 * @param path where it is
 * @param reachable whether it could be used at the last look; an unreachable folder is never taken for an empty one
 * @param events whether its file system reports changes by itself; false means it is only looked at every interval
 * @param trouble what is wrong, if anything
 */
public record FolderStatus(FolderRole role, Path path, boolean reachable, boolean events, Optional<Message> trouble) {

    public FolderStatus {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(trouble, "trouble");
    }
}
