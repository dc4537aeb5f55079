// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.validity;

import java.util.List;

/**
 * A service by which a bundle says what else ends one day, or what runs short. {@link Validity} lists it with the rest, and people are warned of it the
 * same way. The text {@code validity.<item>.title} is the title of each.
 */
@FunctionalInterface
public interface EndingSource {

    /** What it knows now; may read files, and returns soon. Without an end, the urgency alone says when people are warned. Never throws. */
    List<Ending> endings();
}
