// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

/** Type of a setting: how it is written in the file, and as what a component gets it. */
public enum SettingType {
    /** Any text of one line; {@code String}. */
    TEXT,
    /** A whole number; {@code Integer}. */
    INTEGER,
    /** {@code yes} or {@code no} (also {@code true}, {@code false}, {@code oui}, {@code non}, {@code ja}, {@code nein}); {@code Boolean}. */
    BOOLEAN,
    /** A length of time such as {@code 500 ms}, {@code 1 s}, {@code 5 min}, {@code 1 h}, {@code 2 d}, or ISO-8601; {@code Long} milliseconds. */
    DURATION,
    /** A time of day {@code HH:mm}, from 00:00 to 24:00; {@code String}. */
    TIME,
    /** A folder; relative to the data folder; {@code String}, absolute. */
    FOLDER,
    /** A file; relative to the data folder; {@code String}, absolute. */
    FILE,
    /** One of the choices; {@code String}. */
    CHOICE,
    /** Some of the choices, separated by commas; {@code String[]}. */
    CHOICES,
    /** Numbered lines {@code key.1}, {@code key.2} ..., in order of their numbers; {@code String[]}. */
    LINES
}
