// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.ConfigurationFiles;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.settings.SettingsStanding;
import lu.seco.core.settings.SettingsTransfer.Difference;
import lu.seco.settings.internal.SecretNames;

/** What the configuration in an archive would change here, and what speaks against it. Reads files, writes none. */
final class Comparison {

    /** Name of the settings in an archive. */
    static final String SETTINGS = "seco.properties";
    private static final String HIDDEN = "***";
    private static final int LARGEST = 1 << 20;

    private final Settings settings;
    private final List<ConfigurationFiles> rooms;
    private final Path root;
    private final SettingsStanding standing;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> standard = new LinkedHashSet<>();
    private final Map<String, Path> places = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Message> problems = new ArrayList<>();
    private final List<Message> hints = new ArrayList<>();
    private final StringBuilder seen = new StringBuilder();

    Comparison(Settings settings, List<ConfigurationFiles> rooms, Path root) {
        this.settings = settings;
        this.rooms = rooms;
        this.root = root;
        standing = settings.standing();
        seen.append(standing.revision());
    }

    /** Compares; to be called once. */
    Comparison with(Archive archive) {
        standing.readOnly().ifPresent(problems::add);
        String text = archive.texts().get(SETTINGS);
        if (text == null) {
            problems.add(Message.of("settings.import.incomplete", SETTINGS));
        } else {
            settings(KeyValueText.parse(text), Set.copyOf(archive.keep()));
        }
        Map<String, String> after = new HashMap<>(standing.values());
        settings.definitions().stream().filter(setting -> standard.contains(setting.key())).forEach(setting -> after.put(setting.key(), setting.standard()));
        after.putAll(values);
        archive.texts().forEach((name, content) -> {
            if (!name.equals(SETTINGS)) {
                file(name, content, after);
            }
        });
        return this;
    }

    private void settings(KeyValueText text, Set<String> keep) {
        Map<String, SettingDefinition> known = new LinkedHashMap<>();
        settings.definitions().forEach(setting -> known.put(setting.key(), setting));
        text.malformed().forEach(line -> problems.add(Message.of("settings.import.line", SETTINGS, line)));
        Map<String, TreeMap<Integer, String>> numbered = new LinkedHashMap<>();
        for (Line line : text.lines()) {
            String stem = line.key().replaceFirst("\\.[1-9]\\d{0,5}$", "");
            SettingDefinition several = known.get(stem);
            if (!stem.equals(line.key()) && several != null && several.type() == SettingType.LINES) {
                int number = Integer.parseInt(line.key().substring(stem.length() + 1));
                numbered.computeIfAbsent(stem, key -> new TreeMap<>()).put(number, line.value());
            } else if (!known.containsKey(line.key())) {
                hints.add(Message.of("settings.import.unknown", line.key()));
            } else if (values.put(line.key(), line.value()) != null) {
                problems.add(Message.of("settings.import.line", SETTINGS, line.number()));
            }
        }
        numbered.forEach((key, lines) -> values.put(key, String.join("\n", lines.values())));
        settings.check(values).stream().map(SettingsProblem::told).forEach(problems::add);
        keep.forEach(key -> hints.add(Message.of("settings.import.kept", key)));
        known.forEach((key, setting) -> different(setting, keep));
    }

    private void different(SettingDefinition setting, Set<String> keep) {
        String key = setting.key();
        String before = standing.values().getOrDefault(key, setting.standard());
        if (keep.contains(key)) {
            values.remove(key);
        } else if (values.containsKey(key)) {
            if (values.get(key).equals(before)) {
                values.remove(key);
            } else {
                differences.add(new Difference(SETTINGS, key, before, values.get(key)));
            }
        } else if (standing.differing().contains(key)) {
            standard.add(key);
            differences.add(new Difference(SETTINGS, key, before, setting.standard()));
        }
    }

    private void file(String name, String content, Map<String, String> after) {
        Optional<ConfigurationFiles> owner = rooms.stream().filter(room -> room.owns(name)).findFirst();
        if (owner.isEmpty()) {
            hints.add(Message.of("settings.import.nobody", name));
            return;
        }
        Path place = owner.get().place(name, after).toAbsolutePath().normalize();
        Path now = owner.get().place(name, standing.values()).toAbsolutePath().normalize();
        if (!place.startsWith(root) && !place.equals(now)) {
            // a file from elsewhere must not choose which file of this machine is overwritten
            problems.add(Message.of("settings.import.outside", name, place));
            return;
        }
        problems.addAll(owner.get().check(name, content));
        String before = read(place);
        seen.append(Hashes.of((name + before).getBytes(StandardCharsets.UTF_8)));
        if (!comparable(name, before).equals(comparable(name, content))) {
            places.put(name, place);
            texts.put(name, content);
            differ(name, before, content);
        }
    }

    private String read(Path place) {
        try {
            byte[] bytes = SafeFile.read(place, LARGEST);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            problems.add(Message.of("settings.import.unreadable", place, e.getMessage()));
            return "";
        }
    }

    /** Comments do not travel, so they do not count. */
    private static String comparable(String name, String text) {
        return name.endsWith(".properties") ? keyed(text).toString() : text;
    }

    private static Map<String, String> keyed(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        KeyValueText.parse(text).lines().forEach(line -> lines.putIfAbsent(line.key(), line.value()));
        return lines;
    }

    private void differ(String name, String before, String after) {
        if (!name.endsWith(".properties")) {
            hints.add(Message.of("settings.import.restart", name));
            differences.add(new Difference(name, "", before.isEmpty() ? "" : size(before), size(after)));
            return;
        }
        Map<String, String> old = keyed(before);
        Map<String, String> next = keyed(after);
        Set<String> keys = new LinkedHashSet<>(next.keySet());
        keys.addAll(old.keySet());
        for (String key : keys) {
            String one = old.getOrDefault(key, "");
            String other = next.getOrDefault(key, "");
            if (!one.equals(other)) {
                differences.add(new Difference(name, key, hidden(key, one), hidden(key, other)));
            }
        }
    }

    private static String hidden(String key, String value) {
        return SecretNames.in(key) && !value.isEmpty() ? HIDDEN : value;
    }

    private static String size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + " B";
    }

    /** New values of settings. */
    Map<String, String> values() {
        return values;
    }

    /** Settings that get their default. */
    Set<String> standard() {
        return standard;
    }

    /** Where the files are that change, by name. */
    Map<String, Path> places() {
        return places;
    }

    /** Their new texts, by name. */
    Map<String, String> texts() {
        return texts;
    }

    List<Difference> differences() {
        return differences;
    }

    List<Message> problems() {
        return problems;
    }

    List<Message> hints() {
        return hints;
    }

    SettingsStanding standing() {
        return standing;
    }

    /** What was looked at here, to see later whether it is still the same. */
    String seen() {
        return seen.toString();
    }
}
