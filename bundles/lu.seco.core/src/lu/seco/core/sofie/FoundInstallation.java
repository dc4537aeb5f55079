// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lu.seco.core.Message;

/**
 * A folder that may be an installation of SOFiE.
 *
 * @param root the folder, absolute
 * @param likelihood how probable it is one
 * @param recognised what speaks for it
 * @param missing what an installation has besides and this folder has not
 * @param users user IDs for which batch mode is prepared, in their order; empty if none can be seen
 */
public record FoundInstallation(Path root, Likelihood likelihood, List<Message> recognised, List<Message> missing, List<String> users) {

    public FoundInstallation {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(likelihood, "likelihood");
        recognised = List.copyOf(recognised);
        missing = List.copyOf(missing);
        users = List.copyOf(users);
    }

    /** How probable it is that a folder is an installation. The most probable is the first. */
    public enum Likelihood {
        /** What is documented of an installation is there, the start script of batch mode included. */
        CERTAIN,
        /** Much of it is there. */
        LIKELY,
        /** Something of it is there. */
        POSSIBLE,
        /** Nothing of it is there. */
        NONE
    }
}
