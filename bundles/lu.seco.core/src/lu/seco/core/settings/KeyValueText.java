// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The text format of the settings file and of the installation descriptor: one {@code key = value} a line, {@code #} begins a comment line, blank
 * lines are nothing. There are no escapes and no continuation lines: a Windows path and a regular expression stand as they are, which
 * is why {@code java.util.Properties} does not serve here; it also forgets line numbers.
 *
 * @param lines the lines that hold a key, in their order
 * @param malformed numbers of the lines that are neither comment, blank nor {@code key = value}
 */
public record KeyValueText(List<Line> lines, List<Integer> malformed) {

    public KeyValueText {
        lines = List.copyOf(lines);
        malformed = List.copyOf(malformed);
    }

    /** Reads a text; a byte order mark at its beginning is no harm. */
    public static KeyValueText parse(String text) {
        List<Line> lines = new ArrayList<>();
        List<Integer> malformed = new ArrayList<>();
        int number = 0;
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (String raw : plain.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals <= 0) {
                malformed.add(number);
            } else {
                lines.add(new Line(number, line.substring(0, equals).strip(), line.substring(equals + 1).strip()));
            }
        }
        return new KeyValueText(lines, malformed);
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param key what stands before the first equals sign, without blanks around it
     * @param value what stands behind it, likewise
     */
    public record Line(int number, String key, String value) {
        public Line {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }
}
