// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.util.Objects;

/**
 * Where updates come from.
 *
 * @param location an address that begins with {@code http://} or {@code https://}, or an absolute folder, as text
 * @param folder whether it is a folder
 */
public record Site(String location, boolean folder) {

    public Site {
        Objects.requireNonNull(location, "location");
    }
}
