// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.util.Objects;

/**
 * How a setting is used by people.
 *
 * @param page where it is found; its place there is that among the definitions
 * @param level who may change it in the window where an administrator has set a code
 * @param effect from when on a changed value holds
 */
public record SettingUse(SettingPage page, Level level, Effect effect) {

    /** On no page of its own, for administrators, at once: what holds for a definition that says nothing. */
    public static final SettingUse STANDARD = new SettingUse(SettingPage.OTHER, Level.ADMIN, Effect.AT_ONCE);

    public SettingUse {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(effect, "effect");
    }

    /** Who may change a setting in the window. */
    public enum Level {
        /** Everybody: a matter of taste. */
        CLERK,
        /** Who knows the code of the administrator, if there is one. */
        ADMIN
    }

    /** From when on a changed value holds. */
    public enum Effect {
        AT_ONCE, NEXT_START
    }
}
