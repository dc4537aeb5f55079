// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How things stand with the program.
 *
 * @param version the version that runs, with its qualifier
 * @param folder where it is installed; empty text if it was not installed (started from a development environment)
 * @param sites where updates are looked for; empty if none is set
 * @param waiting the version on the disk, if it is another one: it runs from the next start on
 * @param progress the work in hand
 */
public record UpdateStanding(String version, String folder, List<Site> sites, Optional<String> waiting, Optional<UpdateProgress> progress) {

    public UpdateStanding {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(folder, "folder");
        sites = List.copyOf(sites);
        Objects.requireNonNull(waiting, "waiting");
        Objects.requireNonNull(progress, "progress");
    }
}
