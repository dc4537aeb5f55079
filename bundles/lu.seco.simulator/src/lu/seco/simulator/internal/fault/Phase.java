// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.fault;

import java.util.Arrays;
import java.util.Locale;

/** The phases of a run that need the network, in their order. */
public enum Phase {
    UPDATE, LOGIN, UPLOAD, DOWNLOAD;

    /** The name in settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Phase of(String key) {
        return Arrays.stream(values()).filter(phase -> phase.key().equalsIgnoreCase(key)).findFirst().orElseThrow();
    }
}
