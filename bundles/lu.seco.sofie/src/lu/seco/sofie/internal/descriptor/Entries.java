// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;

/** The lines of a descriptor laid over the defaults. */
final class Entries {

    private final Map<String, Line> single = new HashMap<>();
    private final Map<Group, List<Line>> groups = new HashMap<>();

    /** Keys and lines that cannot be used are told to the problems. */
    Entries(KeyValueText own, DescriptorDefaults defaults, Problems problems) {
        own.malformed().forEach(problems::malformed);
        KeyValueText standard = defaults.values();
        List<String> known = defaults.singleKeys();
        Set<String> seen = new HashSet<>();
        standard.lines().stream().filter(line -> Group.of(line.key()).isEmpty())
                .forEach(line -> single.put(line.key(), fromDefaults(line)));
        for (Line line : own.lines()) {
            Optional<Group> group = Group.of(line.key());
            if (group.isPresent() ? !group.get().fits(line.key()) : !known.contains(line.key())) {
                problems.add(line, "unknown");
            } else if (!seen.add(line.key())) {
                problems.add(line, "twice");
            } else if (group.isEmpty()) {
                single.put(line.key(), line);
            }
        }
        for (Group group : Group.values()) {
            List<Line> written = of(group, own);
            groups.put(group, written.isEmpty() ? of(group, standard).stream().map(Entries::fromDefaults).toList() : written);
        }
    }

    /** The line that holds for a key; line number 0 for a default. */
    Line line(String key) {
        return single.get(key);
    }

    /** The lines of a group in the order of their numbers. */
    List<Line> lines(Group group) {
        return groups.get(group);
    }

    private static List<Line> of(Group group, KeyValueText text) {
        return text.lines().stream()
                .filter(line -> line.key().startsWith(group.prefix()) && group.fits(line.key()))
                .sorted(Comparator.comparingInt(line -> number(group.part(line.key()))))
                .toList();
    }

    private static int number(String part) {
        return part.matches("-?\\d+") ? Integer.parseInt(part) : 0;
    }

    private static Line fromDefaults(Line line) {
        return new Line(0, line.key(), line.value());
    }
}
