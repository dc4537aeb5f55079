// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.util.List;
import java.util.Objects;
import lu.seco.core.settings.SettingPage;
import lu.seco.core.settings.SettingType;

/**
 * One setting as the window shows it.
 *
 * @param key its name in the file
 * @param page where it is found
 * @param type what is entered
 * @param title its title
 * @param help what it does
 * @param value what stands in the field
 * @param standard the default, in words
 * @param choices what can be chosen
 * @param state how it stands
 * @param trouble why the value cannot be saved; empty if it can
 */
record FieldShown(String key, SettingPage page, SettingType type, String title, String help, String value, String standard, List<Choice> choices,
        State state, String trouble) {

    FieldShown {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(type, "type");
        choices = List.copyOf(choices);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(trouble, "trouble");
    }

    /**
     * How a setting stands.
     *
     * @param differs whether the value in the field is not the default
     * @param edited whether the value in the field is not the one in force
     * @param enabled whether it may be changed now
     * @param nextStart whether a change holds from the next start only
     */
    record State(boolean differs, boolean edited, boolean enabled, boolean nextStart) {
    }

    /**
     * Something to choose.
     *
     * @param value as it stands in the file
     * @param label as people read it
     */
    record Choice(String value, String label) {
    }
}
