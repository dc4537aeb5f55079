// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants to have changed, all or none of it.
 *
 * @param values new values by key, as they would be written in the file; several lines are separated by line feeds
 * @param standard keys that are to have their default again: their lines leave the file
 * @param revision the text of the file that the person has seen; if it is another one by now nothing is changed. Empty: whatever it is
 * @param person who wants it; journalled
 */
public record SettingsChange(Map<String, String> values, Set<String> standard, Optional<String> revision, String person) {

    public SettingsChange {
        values = Map.copyOf(values);
        standard = Set.copyOf(standard);
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(person, "person");
    }
}
