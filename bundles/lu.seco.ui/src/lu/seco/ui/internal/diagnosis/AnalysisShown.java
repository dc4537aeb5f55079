// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;

/**
 * The analysis of logs that somebody brought.
 *
 * @param names what is analysed, in a few words
 * @param sentence how far it is, or what came of it
 * @param running whether it is going on
 * @param percent how much is read, 0 to 100; less than 0 if nobody knows
 * @param findings what was found
 */
record AnalysisShown(String names, String sentence, boolean running, int percent, List<Finding> findings) {

    AnalysisShown {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(sentence, "sentence");
        findings = List.copyOf(findings);
    }
}
