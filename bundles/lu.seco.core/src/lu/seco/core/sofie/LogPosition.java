// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Objects;

/**
 * Where SOFiE's audit log ended at some moment, in a form that survives rotation and truncation as far as possible, and which encrypted files waited
 * in SOFiE's queue then.
 *
 * @param token only the SOFiE driver reads it; at most 4,000 printable ASCII characters
 */
public record LogPosition(String token) {

    public LogPosition {
        Objects.requireNonNull(token, "token");
    }
}
