// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;

/**
 * The findings as they are to be shown.
 *
 * @param level the gravest of them
 * @param headline how many there are, or that there is nothing
 * @param findings the gravest first, what is in order last
 * @param last when the installation was tested last, in words
 * @param progress what the test is doing; empty if none is going on
 * @param done how many checks are through
 * @param total how many checks there are in the test that is going on; 0 if none is
 */
record FindingsShown(Level level, String headline, List<Finding> findings, String last, String progress, int done, int total) {

    FindingsShown {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(headline, "headline");
        findings = List.copyOf(findings);
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(progress, "progress");
    }

    boolean running() {
        return total > 0;
    }
}
