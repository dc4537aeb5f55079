// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * A file as the journal knows it.
 *
 * @param name its name as it was found
 * @param officialName the name under which it goes to SOFiE, or under which it was published
 * @param sha256 lower-case hexadecimal SHA-256 of its content, the key of the {@link ContentStore}
 * @param size in bytes
 * @param place where a person finds it now: a path (quarantine, payroll folder), empty while only the content store has it
 */
public record StoredFile(String name, Optional<String> officialName, String sha256, long size, Optional<String> place) {

    public StoredFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(officialName, "officialName");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(place, "place");
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }
}
