// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.Texts;

/** Sentences that show their code, arguments and language. */
public final class FakeTexts implements Texts {

    @Override
    public String text(Message message) {
        return text(message, language());
    }

    @Override
    public String text(Message message, Locale language) {
        String arguments = message.arguments().isEmpty() ? "" : "(" + String.join(",", message.arguments()) + ")";
        return (language.equals(Locale.FRENCH) ? "" : language.getLanguage() + ":") + message.code() + arguments;
    }

    @Override
    public Locale language() {
        return Locale.FRENCH;
    }
}
