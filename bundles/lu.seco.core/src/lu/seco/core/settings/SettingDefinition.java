// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.List;
import java.util.Objects;

/**
 * One setting: the only place that says its name, type, default and bounds. Its title and help are texts with the codes
 * {@code setting.<key>.title} and {@code setting.<key>.help}. The help says what the setting does, in words that hold wherever it is read: beside a
 * tick box, a list, or a line of the file. How a value is written is said by whoever writes the file.
 *
 * @param pid the configuration it belongs to, for example {@code lu.seco.exchange}
 * @param property name of the property the component gets, for example {@code scan.interval}
 * @param key name in the settings file, for example {@code exchange.scan.interval}
 * @param type type
 * @param standard default as it would be written in the file
 * @param minimum smallest value as written in the file ({@code INTEGER}, {@code DURATION}); empty text for none
 * @param maximum largest value, likewise
 * @param choices what is allowed ({@code CHOICE}, {@code CHOICES})
 * @param use where people find it, who may change it, and from when on it holds
 */
public record SettingDefinition(String pid, String property, String key, SettingType type, String standard, String minimum,
        String maximum, List<String> choices, SettingUse use) {

    public SettingDefinition {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(maximum, "maximum");
        choices = List.copyOf(choices);
        Objects.requireNonNull(use, "use");
    }

    /** A setting of which nothing is said but what it is. */
    public SettingDefinition(String pid, String property, String key, SettingType type, String standard, String minimum, String maximum,
            List<String> choices) {
        this(pid, property, key, type, standard, minimum, maximum, choices, SettingUse.STANDARD);
    }

    /** A setting without bounds; the key is the last part of the pid and the property. */
    public static SettingDefinition of(String pid, String property, SettingType type, String standard) {
        return new SettingDefinition(pid, property, keyOf(pid, property), type, standard, "", "", List.of());
    }

    /** The same setting with bounds. */
    public SettingDefinition within(String smallest, String largest) {
        return new SettingDefinition(pid, property, key, type, standard, smallest, largest, choices, use);
    }

    /** The same setting with a list of what is allowed. */
    public SettingDefinition oneOf(String... allowed) {
        return new SettingDefinition(pid, property, key, type, standard, minimum, maximum, List.of(allowed), use);
    }

    /** The same setting, found on that page. */
    public SettingDefinition on(SettingPage page) {
        return with(new SettingUse(page, use.level(), use.effect()));
    }

    /** The same setting, for everybody to change. */
    public SettingDefinition forClerks() {
        return with(new SettingUse(use.page(), SettingUse.Level.CLERK, use.effect()));
    }

    /** The same setting, a change of which holds from the next start only. */
    public SettingDefinition nextStart() {
        return with(new SettingUse(use.page(), use.level(), SettingUse.Effect.NEXT_START));
    }

    /** Codes of the words for one of the choices, the first that exists counts: a word of this setting's own, then that of all settings. */
    public List<String> choiceCodes(String choice) {
        return List.of("setting.choice." + key + "." + choice, "setting.choice." + choice);
    }

    private SettingDefinition with(SettingUse other) {
        return new SettingDefinition(pid, property, key, type, standard, minimum, maximum, choices, other);
    }

    private static String keyOf(String pid, String property) {
        return pid.substring(pid.lastIndexOf('.') + 1) + "." + property;
    }
}
