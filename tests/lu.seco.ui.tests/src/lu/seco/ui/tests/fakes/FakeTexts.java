// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.Texts;

/**
 * Sentences made of language, code and arguments, for example {@code [fr] order.done SEND}.
 *
 * @param language the language of the settings
 */
public record FakeTexts(Locale language) implements Texts {

    @Override
    public String text(Message message) {
        return text(message, language);
    }

    @Override
    public String text(Message message, Locale wanted) {
        return ("[" + wanted.getLanguage() + "] " + message.code() + " " + String.join(" ", message.arguments())).strip();
    }
}
