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
 * @param areas gives the words of one area of the workbench
 */
public record Language(Messages messages, Formats formats, Areas areas) {

    public Language {
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(formats, "formats");
        Objects.requireNonNull(areas, "areas");
    }

    /** The words of one area: a class like {@link Messages} with its own {@code contributionURI}. */
    public <M> M words(Class<M> area) {
        return areas.words(area);
    }

    public Locale locale() {
        return formats.locale();
    }

    /** A text with its placeholders filled. */
    public String text(String pattern, Object... arguments) {
        return formats.text(pattern, arguments);
    }

    /** Fills the words of an area in the language of this workbench. */
    @FunctionalInterface
    public interface Areas {
        <M> M words(Class<M> area);
    }
}
