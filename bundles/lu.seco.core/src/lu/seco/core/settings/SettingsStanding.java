// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;

/**
 * All settings as they stand at one moment.
 *
 * @param file the settings file
 * @param revision says which text of the file that is: equal as long as nobody changes it
 * @param readOnly why the file cannot be changed; empty if it can
 * @param values what is in force, by key, as it would be written in the file; several lines are separated by line feeds
 * @param differing keys whose value is not the default
 */
public record SettingsStanding(Path file, String revision, Optional<Message> readOnly, Map<String, String> values, Set<String> differing) {

    public SettingsStanding {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(readOnly, "readOnly");
        values = Map.copyOf(values);
        differing = Set.copyOf(differing);
    }
}
