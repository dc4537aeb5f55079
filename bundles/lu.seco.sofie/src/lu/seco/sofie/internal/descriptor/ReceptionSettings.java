// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * When a decrypted file is taken.
 *
 * @param quiet how long a file of which the audit log does not speak must not have changed
 * @param ignored glob patterns for names that are not taken
 */
public record ReceptionSettings(Duration quiet, List<String> ignored) {

    public ReceptionSettings {
        Objects.requireNonNull(quiet, "quiet");
        ignored = List.copyOf(ignored);
    }
}
