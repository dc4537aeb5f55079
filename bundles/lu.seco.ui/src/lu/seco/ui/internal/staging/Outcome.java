// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;

/**
 * What became of a wish.
 *
 * @param good whether all of it was done
 * @param sentence the whole in words
 * @param details the files for which it was not done, each with the reason
 */
record Outcome(boolean good, String sentence, List<String> details) {

    /** Nothing to tell. */
    static final Outcome NONE = new Outcome(true, "", List.of());

    Outcome {
        Objects.requireNonNull(sentence, "sentence");
        details = List.copyOf(details);
    }
}
