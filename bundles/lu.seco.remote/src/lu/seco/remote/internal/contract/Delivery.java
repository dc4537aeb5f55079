// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import java.util.Objects;

/**
 * A file that the service has made ready for a window to fetch.
 *
 * @param id its name in calls
 * @param name the name under which it should be stored
 * @param size in bytes
 */
public record Delivery(String id, String name, long size) {

    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }
}
