// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.util.Locale;
import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.service.internal.print.PlainText;

/**
 * The texts in the language of one command.
 *
 * @param texts where they are
 * @param language the language asked for with {@code --lang}, else that of the settings
 */
public record Wording(Texts texts, Locale language) {

    public Wording {
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(language, "language");
    }

    /** The sentence, safe to be printed on a terminal. */
    public String text(Message message) {
        return PlainText.line(exact(message));
    }

    /** Likewise. */
    public String text(String code, Object... arguments) {
        return text(Message.of(code, arguments));
    }

    /** The sentence with whatever its arguments hold: for JSON, which has its own escapes. */
    public String exact(Message message) {
        return texts.text(message, language);
    }
}
