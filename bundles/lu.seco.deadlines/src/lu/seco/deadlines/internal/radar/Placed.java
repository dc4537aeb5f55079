// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.util.Objects;

/**
 * A report in one place.
 *
 * @param place where it counts
 * @param refused records refused there
 */
record Placed(Place place, int refused) {

    Placed {
        Objects.requireNonNull(place, "place");
    }
}
