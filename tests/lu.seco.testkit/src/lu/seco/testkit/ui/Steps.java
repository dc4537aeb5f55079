// SPDX-License-Identifier: EPL-2.0
package lu.seco.testkit.ui;

import java.util.ArrayList;
import java.util.List;

/** What a test did so far, as a person would tell it. */
public final class Steps {

    private final List<String> all = new ArrayList<>();
    private final long start = System.nanoTime();

    /** Notes a step. */
    public synchronized void did(String step) {
        all.add(String.format("%6d ms  %s", (System.nanoTime() - start) / 1_000_000, step));
    }

    /** The steps, one a line. */
    public synchronized String text() {
        return String.join("\n", all);
    }
}
