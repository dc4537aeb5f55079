// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;
import lu.seco.core.settings.SettingsProblem;

/** The text of a descriptor made of its lines: root and user, and what differs from the default. */
public final class DescriptorText {

    private static final List<String> ALWAYS = List.of("root", "user");
    private static final String HEAD = """
            # Installation descriptor: how SeCo drives one SOFiE installation. Written by the set-up of SeCo; may be edited.
            # Only what differs from the default stands here; every key with its default and its source is explained in the file
            # of the same name that ends with .default. The descriptor before stays in the one that ends with .previous.

            """;

    private DescriptorText() {
    }

    /** The text that is written. */
    public static String of(Map<String, String> lines, OsFamily os) {
        return HEAD + differing(lines, os).entrySet().stream().map(line -> line.getKey() + " = " + line.getValue() + "\n").collect(Collectors.joining());
    }

    /** What such a descriptor says. */
    public static DescriptorReading read(Map<String, String> lines, Path file, OsFamily os) {
        return DescriptorReader.read(of(lines, os), file.toString(), os);
    }

    /** Keys and values that would not be read back as they are, such as one of two lines. */
    public static Optional<List<SettingsProblem>> unwritable(Map<String, String> lines, Path file) {
        List<SettingsProblem> problems = lines.entrySet().stream().filter(line -> !plain(line.getKey(), line.getValue())).map(line -> {
            String key = line.getKey().replaceAll("\\p{Cntrl}", " ");
            return new SettingsProblem(0, key, "", Message.of("sofie.descriptor.malformed", file, 0, key, ""));
        }).toList();
        return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
    }

    private static boolean plain(String key, String value) {
        return KeyValueText.parse(key + " = " + value).lines().equals(List.of(new Line(1, key, value)));
    }

    private static Map<String, String> differing(Map<String, String> lines, OsFamily os) {
        KeyValueText defaults = DescriptorDefaults.of(os).values();
        Map<String, String> standard = new LinkedHashMap<>();
        defaults.lines().forEach(line -> standard.put(line.key(), line.value()));
        Map<String, String> differing = new LinkedHashMap<>();
        ALWAYS.stream().filter(lines::containsKey).forEach(key -> differing.put(key, lines.get(key)));
        lines.forEach((key, value) -> {
            boolean same = Group.of(key).map(group -> group(group, lines).equals(group(group, standard))).orElse(value.equals(standard.get(key)));
            if (!same) {
                differing.putIfAbsent(key, value);
            }
        });
        return differing;
    }

    private static Map<String, String> group(Group group, Map<String, String> lines) {
        return lines.entrySet().stream().filter(line -> line.getKey().startsWith(group.prefix()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
