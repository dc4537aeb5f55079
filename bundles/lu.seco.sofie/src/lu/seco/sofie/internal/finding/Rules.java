// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;

/** How installations are looked for and recognised: the resource {@code recognition.properties}, read once. */
final class Rules {

    private final List<Line> lines;
    private final List<Trait> traits;

    private Rules(List<Line> lines) {
        this.lines = lines;
        traits = lines.stream().filter(line -> line.key().startsWith("trait.")).map(line -> Trait.parse(line.value())).toList();
    }

    /**
     * Something that speaks for an installation.
     *
     * @param name its name; the text {@code setup.trait.<name>} says what it is
     * @param weight how much it says
     * @param pattern path below the root, each part a glob pattern
     */
    record Trait(String name, int weight, String pattern) {

        /** The trait without which no installation is certain. */
        static final String SCRIPT = "script";

        static Trait parse(String text) {
            String[] parts = text.split("\\s+", 3);
            return new Trait(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }
    }

    /** The rules of this bundle. */
    static Rules load() {
        try (InputStream stream = Objects.requireNonNull(Rules.class.getResourceAsStream("recognition.properties"))) {
            return new Rules(KeyValueText.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Trait> traits() {
        return traits;
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    String text(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).map(Line::value).findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + key));
    }

    /** The values of numbered lines, in their order. */
    List<String> list(String group) {
        return lines.stream().filter(line -> line.key().matches(Pattern.quote(group) + "\\.\\d+")).map(Line::value).toList();
    }

    /** Other names of folders by the end of their key in the descriptor, in lower case. */
    Map<String, List<String>> names() {
        return lines.stream().filter(line -> line.key().startsWith("names.")).collect(Collectors.toMap(line -> line.key().substring("names.".length()),
                line -> Arrays.stream(line.value().split(",")).map(String::strip).toList()));
    }
}
