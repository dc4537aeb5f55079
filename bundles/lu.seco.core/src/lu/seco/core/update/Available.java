// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * A newer version that a site offers; everything that is said here was signed.
 *
 * @param version the version with its qualifier
 * @param site where it was found
 * @param built when it was built
 * @param java the oldest Java that it runs on, for example 17
 * @param bytes what would have to be fetched still
 * @param notes what is new since the installed version, newest first
 * @param hindrance why it cannot be installed here: Java too old, folder not to be written
 * @param caution what a person should know before: the site is not signed and the settings allow that
 */
public record Available(String version, Site site, Instant built, int java, long bytes, List<ReleaseNote> notes, Optional<Message> hindrance,
        Optional<Message> caution) {

    public Available {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(built, "built");
        notes = List.copyOf(notes);
        Objects.requireNonNull(hindrance, "hindrance");
        Objects.requireNonNull(caution, "caution");
    }
}
