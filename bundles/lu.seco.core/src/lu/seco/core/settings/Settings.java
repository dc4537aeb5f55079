// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.List;
import java.util.Optional;

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
     * @throws java.io.IOException if the file cannot be written
     */
    List<SettingsProblem> change(java.util.Map<String, String> values, String person) throws java.io.IOException;

    /**
     * Reads the file now, for one who does not want to wait until the change is noticed.
     *
     * @return what was refused
     */
    List<SettingsProblem> reload();
}
