// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import java.util.Locale;
import java.util.Objects;

/**
 * The language of this workbench: its words and how it writes values. Chosen at the start; a change in the settings holds from the
 * next start.
 *
 * @param messages the words
 * @param formats how values are written
 */
public record Language(Messages messages, Formats formats) {

    public Language {
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(formats, "formats");
    }

    public Locale locale() {
        return formats.locale();
    }

    /** A text with its placeholders filled. */
    public String text(String pattern, Object... arguments) {
        return formats.text(pattern, arguments);
    }
}
