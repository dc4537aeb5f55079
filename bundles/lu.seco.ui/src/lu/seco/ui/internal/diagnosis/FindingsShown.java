// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;

/**
 * The findings and the self-test as they are to be shown.
 *
 * @param level the gravest of them
 * @param headline how many there are, or that there is nothing
 * @param sentence the gravest in one sentence; empty if there is none
 * @param findings what a person should look at, the gravest first
 * @param test the self-test
 */
record FindingsShown(Level level, String headline, String sentence, List<Finding> findings, Test test) {

    FindingsShown {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(sentence, "sentence");
        findings = List.copyOf(findings);
        Objects.requireNonNull(test, "test");
    }

    /**
     * The self-test.
     *
     * @param rows a line for each result, in the order in which they were looked at
     * @param last when it ran last, in words
     * @param morning when it ran last by itself, in words; empty if it never did
     * @param progress what it is doing; empty if none is going on
     * @param done how many checks are through
     * @param total how many checks there are in the test that is going on; 0 if none is
     */
    record Test(List<TestRow> rows, String last, String morning, String progress, int done, int total) {

        Test {
            rows = List.copyOf(rows);
            Objects.requireNonNull(last, "last");
            Objects.requireNonNull(morning, "morning");
            Objects.requireNonNull(progress, "progress");
        }

        boolean running() {
            return total > 0;
        }
    }
}
