// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import java.util.Map;
import java.util.Objects;

/**
 * How many things of a place want to be looked at.
 *
 * @param counts by place; nothing for a place that is quiet
 */
public record Badges(Map<Place, Long> counts) {

    /** The most that is counted to the unit: more does not fit and says no more. */
    private static final long MOST = 99;

    public Badges {
        counts = Map.copyOf(counts);
    }

    /** The number as it is shown; empty text for none. */
    public String text(Place place) {
        long count = counts.getOrDefault(Objects.requireNonNull(place, "place"), 0L);
        if (count <= 0) {
            return "";
        }
        return count > MOST ? MOST + "+" : Long.toString(count);
    }
}
