// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.seco.core.Message;

/** What settings must not say together, though the value of each by itself is right. */
@FunctionalInterface
public interface SettingsRule {

    /**
     * Looks at all values.
     *
     * @param values by key, as components get them: {@code String} (also paths and times), {@code Integer}, {@code Boolean}, {@code Long} (milliseconds) or
     *         {@code String[]}; a key may be missing where its bundle is
     * @return what contradicts what; none if nothing does
     */
    List<Conflict> conflicts(Map<String, Object> values);

    /**
     * Values that contradict one another.
     *
     * @param keys whose they are
     * @param told the sentence: what contradicts what, and what to do
     */
    record Conflict(List<String> keys, Message told) {
        public Conflict {
            keys = List.copyOf(keys);
            Objects.requireNonNull(told, "told");
        }
    }

    /** Folders that serve different purposes must be different ones. A key may have several, as lines. */
    static SettingsRule different(String... keys) {
        return values -> {
            List<Conflict> found = new ArrayList<>();
            for (int one = 0; one < keys.length; one++) {
                for (int other = one + 1; other < keys.length; other++) {
                    for (Path folder : folders(values.get(keys[one]))) {
                        if (folders(values.get(keys[other])).contains(folder)) {
                            found.add(new Conflict(List.of(keys[one], keys[other]), Message.of("settings.rule.same", keys[one], keys[other], folder)));
                        }
                    }
                }
            }
            return found;
        };
    }

    /** Folders into which SeCo writes must not lie in one from which it takes files. */
    static SettingsRule outside(String watched, String... keys) {
        return values -> {
            List<Conflict> found = new ArrayList<>();
            for (String key : keys) {
                for (Path folder : folders(values.get(key))) {
                    folders(values.get(watched)).stream().filter(around -> !folder.equals(around) && folder.startsWith(around)).findFirst().ifPresent(around ->
                            found.add(new Conflict(List.of(key, watched), Message.of("settings.rule.inside", key, folder, watched, around))));
                }
            }
            return found;
        };
    }

    /** Something that is switched on needs these texts. */
    static SettingsRule needed(String active, String... keys) {
        return values -> {
            List<Conflict> found = new ArrayList<>();
            for (String key : keys) {
                if (Boolean.TRUE.equals(values.get(active)) && values.get(key) instanceof String text && text.isBlank()) {
                    found.add(new Conflict(List.of(active, key), Message.of("settings.rule.needed", active, key)));
                }
            }
            return found;
        };
    }

    /** A number, or a length of time, that must not be smaller than another one. */
    static SettingsRule notBelow(String larger, String smaller) {
        return values -> values.get(larger) instanceof Number most && values.get(smaller) instanceof Number least && most.longValue() < least.longValue()
                ? List.of(new Conflict(List.of(larger, smaller), Message.of("settings.rule.below", larger, smaller))) : List.of();
    }

    private static List<Path> folders(Object value) {
        List<Path> folders = new ArrayList<>();
        List<String> texts = value instanceof String[] several ? List.of(several) : value instanceof String one ? List.of(one) : List.of();
        for (String text : texts) {
            try {
                if (!text.isBlank()) {
                    folders.add(Path.of(text).normalize());
                }
            } catch (InvalidPathException e) {
                // whoever uses it says that it is no path; it is then in nobody's way
                continue;
            }
        }
        return folders;
    }
}
