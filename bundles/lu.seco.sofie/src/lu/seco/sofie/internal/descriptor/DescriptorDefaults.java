// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lu.seco.core.settings.KeyValueText;

/**
 * The default descriptor: resources of this bundle, one for all systems with a gap per topic that the resource of the system fills. It is
 * the only place that knows the default values, and the text a person gets to start from.
 */
public final class DescriptorDefaults {

    private final String text;

    private DescriptorDefaults(String text) {
        this.text = text;
    }

    /** The defaults of a family of systems. */
    public static DescriptorDefaults of(OsFamily os) {
        Map<String, String> topics = topics(resource(os.resource()));
        String filled = resource("default.properties").lines()
                .map(line -> topics.getOrDefault(line, line))
                .collect(Collectors.joining("\n", "", "\n"));
        return new DescriptorDefaults(filled);
    }

    /** All values; the user ID has none. */
    public KeyValueText values() {
        return KeyValueText.parse(text);
    }

    /** The commented descriptor to start from: root and user are to be filled in, all other values are shown and hold. */
    public String sample() {
        return text.lines().map(DescriptorDefaults::shown).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The default of one key. */
    public String value(String key) {
        return values().lines().stream().filter(line -> line.key().equals(key)).map(KeyValueText.Line::value).findFirst().orElseThrow();
    }

    private static String shown(String line) {
        boolean comment = line.isBlank() || line.startsWith("#");
        boolean own = line.startsWith("root =") || line.startsWith("user =");
        return comment || own ? line : "#" + line;
    }

    private static Map<String, String> topics(String resource) {
        Map<String, String> topics = new HashMap<>();
        String topic = "";
        for (String line : resource.lines().toList()) {
            if (line.startsWith("@")) {
                topic = line;
                topics.put(topic, "");
            } else {
                topics.merge(topic, line, (before, next) -> before.isEmpty() ? next : before + "\n" + next);
            }
        }
        return topics;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(DescriptorDefaults.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that are one value each: all keys of the defaults that belong to no group. */
    List<String> singleKeys() {
        return values().lines().stream().map(KeyValueText.Line::key).filter(key -> Group.of(key).isEmpty()).toList();
    }
}
