// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.util.Set;

/**
 * A life of the program and how it ended.
 *
 * @param relay the relay it belongs to
 * @param place the step or point at which it was killed
 * @param killed what was killed
 * @param millis how long it took from its start
 * @param unclear files that SeCo could not tell about in this life, which is what the life before left
 */
public record Life(String relay, String place, String killed, long millis, Set<String> unclear) {

    /** A row of the table. */
    String row() {
        return "| " + relay + " | `" + place + "` | " + killed + " | " + "%.1f".formatted(millis / 1000.0) + " |";
    }
}
