// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.List;
import java.util.Map;
import lu.seco.core.settings.SettingsProblem;

/**
 * What a text of settings comes to.
 *
 * @param values the value in force for every known setting, by key
 * @param problems what is refused, in the order of the lines
 */
record Interpretation(Map<String, Value> values, List<SettingsProblem> problems) {

    Interpretation {
        problems = List.copyOf(problems);
    }
}
