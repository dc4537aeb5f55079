// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal;

import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.Texts;

/** Says code and arguments. */
public final class CodeTexts implements Texts {

    @Override
    public String text(Message message) {
        return message.code() + message.arguments();
    }

    @Override
    public String text(Message message, Locale language) {
        return text(message);
    }

    @Override
    public Locale language() {
        return Locale.GERMAN;
    }
}
