// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.diagnosis.Trouble;

/**
 * One thing that was found, in words.
 *
 * @param level how it is to be taken
 * @param word the level as a word
 * @param title what was looked at
 * @param found what was found; may be empty
 * @param remedy what to do; empty if nothing is to be done
 * @param aside since when it was seen, as a sentence
 * @param when the same as short as can be
 * @param spoken all of it as one text
 * @param trouble what the remedy book says of it; empty if it comes from a check, the engine or the settings
 */
record Finding(Level level, String word, String title, String found, String remedy, String aside, String when, String spoken,
        Optional<Trouble> trouble) {

    Finding {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(aside, "aside");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(spoken, "spoken");
        Objects.requireNonNull(trouble, "trouble");
    }

    /** Stays the same while it lasts. */
    String key() {
        return trouble.map(one -> "trouble " + one.id()).orElse("other " + title);
    }
}
