// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.Objects;
import lu.seco.core.Message;

/**
 * A line of the settings file that is refused; the value before it stays.
 *
 * @param line number of the line, from 1; 0 if the file as a whole cannot be read
 * @param key name of the setting
 * @param value what stands there; for the file as a whole: its path
 * @param told what is wrong and what is allowed
 */
public record SettingsProblem(int line, String key, String value, Message told) {

    public SettingsProblem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(told, "told");
    }
}
