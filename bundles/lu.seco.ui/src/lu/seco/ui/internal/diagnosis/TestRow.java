// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Objects;

/**
 * A line of the self-test: one result of one check, in words.
 *
 * @param level how it is to be taken
 * @param word the level as a word
 * @param title what was looked at
 * @param took how long that took; empty if it was not looked at, or stands in the line before
 * @param found what was found
 * @param remedy what to do; empty if nothing is to be done
 */
record TestRow(Level level, String word, String title, String took, String found, String remedy) {

    TestRow {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(remedy, "remedy");
    }
}
