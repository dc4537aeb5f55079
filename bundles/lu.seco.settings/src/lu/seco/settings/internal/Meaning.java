// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsRule;
import lu.seco.core.settings.SettingsRule.Conflict;

/** Looks whether values that are right one by one are right together. What that means only the bundles know that have the settings. */
final class Meaning {

    private final List<SettingsRule> rules;

    Meaning(List<SettingsRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What contradicts what. */
    List<Conflict> conflicts(Map<String, Value> values) {
        Map<String, Object> typed = new HashMap<>();
        values.forEach((key, value) -> typed.put(key, value.typed()));
        return rules.stream().flatMap(rule -> rule.conflicts(typed).stream()).toList();
    }

    /** What would contradict after a change and does not now: what is wrong already must not keep people from mending something else. */
    List<SettingsProblem> fresh(Map<String, Value> before, Map<String, Value> after) {
        List<Conflict> known = conflicts(before);
        return conflicts(after).stream().filter(conflict -> !known.contains(conflict))
                .map(conflict -> problem(0, changed(conflict, before, after), conflict.told(), after)).toList();
    }

    /** The setting that somebody has changed: there people look for the sentence. */
    private static String changed(Conflict conflict, Map<String, Value> before, Map<String, Value> after) {
        return conflict.keys().stream().filter(key -> !Objects.equals(before.get(key), after.get(key))).findFirst().orElse(conflict.keys().get(0));
    }

    /**
     * What a text of settings comes to when values that contradict one another are refused: those before them stay, if they fit.
     *
     * @param before values that stay
     * @param text the text, for the number of the line
     */
    Interpretation applied(Interpretation read, Map<String, Value> before, String text) {
        Map<String, Value> values = new LinkedHashMap<>(read.values());
        List<SettingsProblem> problems = new ArrayList<>(read.problems());
        for (Conflict conflict : conflicts(values)) {
            Map<String, Value> kept = new LinkedHashMap<>(values);
            conflict.keys().forEach(key -> kept.computeIfPresent(key, (known, value) -> before.getOrDefault(known, value)));
            if (conflicts(kept).stream().noneMatch(conflict::equals)) {
                values.putAll(kept);
            }
            problems.add(problem(line(text, conflict), conflict.keys().get(0), conflict.told(), read.values()));
        }
        problems.sort(Comparator.comparingInt(SettingsProblem::line));
        return new Interpretation(values, problems);
    }

    private static int line(String text, Conflict conflict) {
        return KeyValueText.parse(text).lines().stream().filter(line -> conflict.keys().contains(line.key())).mapToInt(KeyValueText.Line::number).max()
                .orElse(0);
    }

    private static SettingsProblem problem(int line, String key, Message told, Map<String, Value> values) {
        String value = Objects.requireNonNullElse(values.get(key), new Value("", "")).written();
        return new SettingsProblem(line, key, SecretNames.in(key) ? SecretNames.HIDDEN : Interpreter.shown(value), told);
    }
}
