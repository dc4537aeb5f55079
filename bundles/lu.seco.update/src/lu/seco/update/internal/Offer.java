// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.util.Objects;
import lu.seco.core.update.Available;
import lu.seco.update.internal.p2.Found;
import lu.seco.update.internal.site.Mirror;
import lu.seco.update.internal.site.SiteIndex;

/**
 * A newer version, with all that is needed to install it.
 *
 * @param available what people are told
 * @param found what p2 would do
 * @param mirror where the files come to
 * @param index what they must be
 */
record Offer(Available available, Found found, Mirror mirror, SiteIndex index) {

    Offer {
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(mirror, "mirror");
        Objects.requireNonNull(index, "index");
    }
}
