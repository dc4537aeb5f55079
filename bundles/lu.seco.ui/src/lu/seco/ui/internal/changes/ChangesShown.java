// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.changes;

import java.util.List;
import java.util.Objects;
import lu.seco.core.content.Records;

/**
 * What is shown of a comparison.
 *
 * @param summary in numbers, or why there is nothing to show
 * @param persons for whom something differs
 * @param note a word about those who are left out; may be empty
 */
record ChangesShown(String summary, List<Records.PersonChange> persons, String note) {

    ChangesShown {
        Objects.requireNonNull(summary, "summary");
        persons = List.copyOf(persons);
        Objects.requireNonNull(note, "note");
    }

    static ChangesShown of(String sentence) {
        return new ChangesShown(sentence, List.of(), "");
    }
}
