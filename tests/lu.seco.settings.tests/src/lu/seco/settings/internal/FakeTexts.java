// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.Texts;

/** Has a text for every code but those with {@code untold}. */
final class FakeTexts implements Texts {

    @Override
    public String text(Message message) {
        return text(message, Locale.FRENCH);
    }

    @Override
    public String text(Message message, Locale language) {
        return message.code().contains("untold") ? message.code() : language + " words of " + message.code() + " " + message.arguments();
    }

    @Override
    public Locale language() {
        return Locale.FRENCH;
    }
}
