// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Objects;

/**
 * One thing that was found, in words.
 *
 * @param level how it is to be taken
 * @param word the level as a word
 * @param title what was looked at
 * @param found what was found; may be empty
 * @param remedy what to do; empty if nothing is to be done
 * @param aside since when it was seen, or how long the look took
 * @param spoken all of it as one text
 */
record Finding(Level level, String word, String title, String found, String remedy, String aside, String spoken) {

    Finding {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(aside, "aside");
        Objects.requireNonNull(spoken, "spoken");
    }
}
