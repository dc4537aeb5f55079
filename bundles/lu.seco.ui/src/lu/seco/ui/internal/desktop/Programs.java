// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Runs a program of the system that ends by itself. */
@FunctionalInterface
interface Programs {

    /**
     * Runs it without a shell and waits for its end.
     *
     * @throws IOException if it cannot be run, or does not end
     */
    Outcome run(List<String> command) throws IOException;

    /**
     * What came of it.
     *
     * @param code exit code
     * @param output what it wrote, errors too
     */
    record Outcome(int code, String output) {
        public Outcome {
            Objects.requireNonNull(output, "output");
        }
    }
}
