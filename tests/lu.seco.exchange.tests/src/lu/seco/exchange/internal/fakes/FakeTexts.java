// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.Texts;

/** The sentence is the message itself; only the name of the sentence file is a real one. */
public final class FakeTexts implements Texts {

    public static final String SENTENCE_FILE = "LISEZ-MOI.txt";

    private final Mains mains;

    public FakeTexts(Mains mains) {
        this.mains = mains;
    }

    @Override
    public String text(Message message) {
        mains.pass("text " + message.code());
        return message.code().equals("quarantine.sentence.file") ? SENTENCE_FILE : message.code() + " " + message.arguments();
    }

    @Override
    public String text(Message message, Locale wanted) {
        return text(message);
    }

    @Override
    public Locale language() {
        return Locale.FRENCH;
    }
}
