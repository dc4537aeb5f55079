// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of this instance: one commented file, checked, and handed to the components through Configuration Admin. The file is read again when it
 * changes; a wrong value is refused and the old one stays.
 */
public interface Settings {

    /** All definitions, in the order in which a person should see them. */
    List<SettingDefinition> definitions();

    /** The value in force, as it would be written in the file; empty for an unknown key. */
    Optional<String> value(String key);

    /** What was refused when the file was last read. */
    List<SettingsProblem> problems();

    /**
     * Writes values into the file, all or none, and reads it. Comments and everything else in the file stay as they are.
     *
     * @param values by key, as they would be written in the file
     * @param person who wants it; journalled
     * @return why nothing was changed; empty if all was
     * @throws IOException if the file cannot be written
     */
    List<SettingsProblem> change(Map<String, String> values, String person) throws IOException;

    /** All secrets that the bundles would read, in the order in which a person should see them. */
    default List<SecretDefinition> secrets() {
        return List.of();
    }

    /** All values at one moment. */
    default SettingsStanding standing() {
        Map<String, String> values = definitions().stream()
                .collect(Collectors.toMap(SettingDefinition::key, setting -> value(setting.key()).orElse(setting.standard()), (one, other) -> one));
        Set<String> differing = definitions().stream().filter(setting -> !values.get(setting.key()).equals(setting.standard()))
                .map(SettingDefinition::key).collect(Collectors.toSet());
        return new SettingsStanding(Path.of(""), "", Optional.empty(), values, differing);
    }

    /**
     * Looks whether values would be taken; writes nothing.
     *
     * @return what would be refused, with the key of each
     */
    default List<SettingsProblem> check(Map<String, String> values) {
        return List.of();
    }

    /**
     * Like {@link #change(Map, String)}, and takes lines out of the file.
     *
     * @return why nothing was changed; empty if all was
     * @throws IOException if the file cannot be written
     */
    default List<SettingsProblem> apply(SettingsChange change) throws IOException {
        Map<String, String> all = new HashMap<>(change.values());
        definitions().stream().filter(setting -> change.standard().contains(setting.key()))
                .forEach(setting -> all.put(setting.key(), setting.standard()));
        return change(all, change.person());
    }

    /**
     * Reads the file now, for one who does not want to wait until the change is noticed.
     *
     * @return what was refused
     */
    List<SettingsProblem> reload();
}
