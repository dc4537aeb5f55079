// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingsChange;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsStanding;

/** What a person has entered and not saved yet. On the thread of the user interface. */
final class Edits {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> standard = new HashSet<>();
    private Map<String, SettingsProblem> troubles = Map.of();

    /** A value was entered. */
    void enter(String key, String value, SettingsStanding standing) {
        standard.remove(key);
        if (value.strip().equals(standing.values().get(key))) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    /** The default is wanted. */
    void toStandard(SettingDefinition setting, SettingsStanding standing) {
        values.remove(setting.key());
        if (standing.differing().contains(setting.key())) {
            standard.add(setting.key());
        }
    }

    /** What the field holds. */
    String value(SettingDefinition setting, SettingsStanding standing) {
        return standard.contains(setting.key()) ? setting.standard()
                : values.getOrDefault(setting.key(), standing.values().getOrDefault(setting.key(), setting.standard()));
    }

    /** Whether the field holds something else than the default. */
    boolean differs(SettingDefinition setting, SettingsStanding standing) {
        String key = setting.key();
        return !standard.contains(key) && (values.containsKey(key) ? !values.get(key).strip().equals(setting.standard()) : standing.differing().contains(key));
    }

    boolean touched(String key) {
        return values.containsKey(key) || standard.contains(key);
    }

    boolean none() {
        return values.isEmpty() && standard.isEmpty();
    }

    int count() {
        return values.size() + standard.size();
    }

    /** Entered values, by key. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** What is wrong with what was entered. */
    void troubles(List<SettingsProblem> found) {
        Map<String, SettingsProblem> byKey = new HashMap<>();
        found.forEach(problem -> byKey.putIfAbsent(problem.key(), problem));
        troubles = byKey;
    }

    Optional<SettingsProblem> trouble(String key) {
        return Optional.ofNullable(values.containsKey(key) ? troubles.get(key) : null);
    }

    boolean wrong() {
        return values.keySet().stream().anyMatch(troubles::containsKey);
    }

    /** What is to be saved. */
    SettingsChange change(String revision, String person) {
        return new SettingsChange(values, standard, Optional.of(revision), person);
    }

    void forget() {
        values.clear();
        standard.clear();
        troubles = Map.of();
    }

    /** What of it is in force by now, because somebody else wanted the same, is no edit any more. */
    void agree(SettingsStanding standing) {
        values.entrySet().removeIf(entry -> entry.getValue().strip().equals(standing.values().get(entry.getKey())));
        standard.removeIf(key -> !standing.differing().contains(key));
    }
}
