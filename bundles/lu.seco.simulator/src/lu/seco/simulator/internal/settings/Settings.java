// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The settings of one run: file, then environment, then defaults. Every value in it has been checked. */
public final class Settings {

    static final String VARIABLE_PREFIX = "SOFIE_SIM_";

    private final Map<Key, String> values = new EnumMap<>(Key.class);

    /**
     * Checks and keeps settings.
     *
     * @param file what the settings file says
     * @param environment the variables of the process
     * @throws SettingsException when a name is unknown or a value is not allowed
     */
    public Settings(Map<Key, String> file, Map<String, String> environment) throws SettingsException {
        for (Key key : Key.values()) {
            values.put(key, file.getOrDefault(key, key.standard()));
        }
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith(VARIABLE_PREFIX)) {
                Key key = Arrays.stream(Key.values()).filter(k -> k.variable().equals(variable.getKey())).findFirst()
                        .orElseThrow(() -> new SettingsException("environment: unknown setting " + variable.getKey()));
                check(key, variable.getValue(), "environment variable " + variable.getKey());
                values.put(key, variable.getValue());
            }
        }
    }

    static void check(Key key, String value, String where) throws SettingsException {
        if (!key.accepts(value)) {
            throw new SettingsException(where + ": '" + value + "' is not allowed for " + key.key() + "; allowed: " + key.allowed());
        }
    }

    public String text(Key key) {
        return values.get(key);
    }

    public boolean is(Key key, String value) {
        return text(key).equalsIgnoreCase(value);
    }

    public boolean flag(Key key) {
        return is(key, "Yes");
    }

    public long number(Key key) {
        return Long.parseLong(text(key));
    }

    public Duration duration(Key key) {
        return Duration.parse(text(key));
    }

    public Behaviour behaviour(Key key) {
        return Behaviour.of(text(key));
    }

    /** The parts of a list separated by blanks. */
    public List<String> list(Key key) {
        return text(key).isBlank() ? List.of() : List.of(text(key).trim().split("\\s+"));
    }
}
