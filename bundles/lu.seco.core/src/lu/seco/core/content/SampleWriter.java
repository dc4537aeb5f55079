// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Objects;

/** Writes files of fictitious persons in the form CCSS takes: for tests, the demo and trying out. */
public interface SampleWriter {

    /**
     * Writes a file without findings. The same wish gives the same bytes.
     *
     * @throws IllegalArgumentException if there is no sample of that kind
     * @throws IOException if the stream cannot be written
     */
    void write(Wish wish, OutputStream out) throws IOException;

    /**
     * What to write.
     *
     * @param kind {@code DECSAL} or {@code DECMAL}
     * @param month reference month
     * @param employers 1 to 1,000
     * @param persons in all, 1 to 1,000,000; the same numbers for the same seed, so that months can be compared
     * @param seed chooses persons and amounts
     */
    record Wish(String kind, YearMonth month, int employers, int persons, long seed) {
        public Wish {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(month, "month");
            if (employers < 1 || employers > 1_000 || persons < employers || persons > 1_000_000) {
                throw new IllegalArgumentException(employers + " employers, " + persons + " persons");
            }
        }
    }
}
