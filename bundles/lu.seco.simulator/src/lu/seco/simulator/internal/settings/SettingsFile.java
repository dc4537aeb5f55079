// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The file {@code properties/simulator.properties}: UTF-8, lines {@code key=value}, comments begin with {@code #}. Unlike Java's
 * properties there are no escapes, so that regular expressions and Windows paths stand as they are.
 */
public final class SettingsFile {

    /** Where the file is below the root. */
    public static final String NAME = "properties/simulator.properties";

    private SettingsFile() {
    }

    /**
     * Reads and checks the file.
     *
     * @throws SettingsException naming the line, the value and what is allowed
     */
    public static Map<Key, String> read(Path file) throws IOException, SettingsException {
        Map<Key, String> values = new EnumMap<>(Key.class);
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                put(values, line, file.getFileName() + ", line " + (i + 1));
            }
        }
        return values;
    }

    /**
     * Adds one {@code key=value} to a map.
     *
     * @param where for the message of the exception
     */
    public static void put(Map<Key, String> values, String assignment, String where) throws SettingsException {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new SettingsException(where + ": '" + assignment + "' is not of the form key=value");
        }
        String name = assignment.substring(0, equals).strip();
        Key key = Key.of(name).orElseThrow(() -> new SettingsException(where + ": unknown setting '" + name + "'"));
        String value = assignment.substring(equals + 1).strip();
        Settings.check(key, value, where);
        values.put(key, value);
    }

    /** The text of the file with all defaults. */
    public static String defaults() {
        return text(Map.of());
    }

    /** The text of the file with these values, and defaults for the others. */
    public static String text(Map<Key, String> values) {
        StringBuilder text = new StringBuilder("# Settings of the SOFiE simulator. UTF-8, key=value, no escapes.\n"
                + "# An environment variable such as " + Key.FAULT_HANG.variable() + " overrides a line.\n");
        for (Key key : Key.values()) {
            text.append("\n# ").append(key.comment()).append("\n# Allowed: ").append(key.allowed()).append('\n');
            text.append(key.key()).append('=').append(values.getOrDefault(key, key.standard())).append('\n');
        }
        return text.toString();
    }
}
