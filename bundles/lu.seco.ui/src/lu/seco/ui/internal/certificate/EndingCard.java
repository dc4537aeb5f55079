// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.util.Objects;
import lu.seco.core.validity.Ending.Urgency;

/**
 * One thing that ends, in words.
 *
 * @param item which, as {@link lu.seco.core.validity.Ending#item()}
 * @param title its name
 * @param urgency how soon something is to be done
 * @param word the urgency as a word
 * @param left what stands in large type: the days left
 * @param last the last day
 * @param source how that is known, and by whom
 * @param told what the engine says of it
 * @param spoken all of it as one text, for those who hear the screen
 */
record EndingCard(String item, String title, Urgency urgency, String word, String left, String last, String source, String told,
        String spoken) {

    EndingCard {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(spoken, "spoken");
    }
}
