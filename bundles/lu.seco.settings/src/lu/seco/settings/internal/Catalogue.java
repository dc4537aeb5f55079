// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;

/**
 * All settings there are at one moment.
 *
 * @param byKey definitions by their key, in the order in which a person should see them
 * @param standards their defaults, by key
 * @param faults definitions that are left out because they are wrong: mistakes of the bundle, not of a person
 */
record Catalogue(Map<String, SettingDefinition> byKey, Map<String, Value> standards, List<String> faults) {

    /** A longer key is none that a person meant. */
    private static final int LONGEST_COMPARED = 100;

    static Catalogue of(List<SettingDefinition> definitions, ValueReader reader) {
        Map<String, SettingDefinition> byKey = new LinkedHashMap<>();
        Map<String, Value> standards = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (SettingDefinition setting : definitions) {
            Verdict standard = reader.standard(setting);
            if (standard.value().isEmpty()) {
                faults.add("default of " + setting.key() + " is wrong: " + standard.code());
            } else if (byKey.containsKey(setting.key())) {
                faults.add(setting.key() + " is defined twice: " + byKey.get(setting.key()).pid() + ", " + setting.pid());
            } else {
                byKey.put(setting.key(), setting);
                standards.put(setting.key(), standard.value().get());
            }
        }
        return new Catalogue(byKey, standards, List.copyOf(faults));
    }

    /** The setting a key of the file belongs to: its own, or for numbered lines the one before the number. */
    Optional<SettingDefinition> find(String key) {
        SettingDefinition exact = byKey.get(key);
        if (exact != null && exact.type() != SettingType.LINES) {
            return Optional.of(exact);
        }
        int dot = key.lastIndexOf('.');
        if (dot > 0 && key.substring(dot + 1).matches("[1-9]\\d{0,5}")) {
            return Optional.ofNullable(byKey.get(key.substring(0, dot))).filter(found -> found.type() == SettingType.LINES);
        }
        return Optional.empty();
    }

    /** The known key that looks most like the given one, if any looks like it at all. */
    Optional<String> nearest(String key) {
        if (key.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        int farthest = Math.max(2, key.length() / 3);
        return byKey.values().stream()
                .map(setting -> setting.type() == SettingType.LINES ? setting.key() + ".1" : setting.key())
                .filter(known -> distance(key, known) <= farthest)
                .min(Comparator.comparingInt(known -> distance(key, known)));
    }

    /** How many letters must be changed, added or left out to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int change = diagonal + (Character.toLowerCase(one.charAt(line - 1)) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
