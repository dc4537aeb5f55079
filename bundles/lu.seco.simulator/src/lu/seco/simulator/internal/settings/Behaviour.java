// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.settings;

import java.util.Arrays;

/** What a run does where SOFiE with a window would ask a person. */
public enum Behaviour {
    /** The process ends at once. */
    ENDS("ends"),
    /** The process waits for an answer that nobody gives. */
    HANGS("hangs"),
    /** The process goes on. */
    GOES_ON("goes-on");

    static final Kind KIND = Kind.choice("ends", "hangs", "goes-on");

    private final String key;

    Behaviour(String key) {
        this.key = key;
    }

    static Behaviour of(String value) {
        return Arrays.stream(values()).filter(behaviour -> behaviour.key.equalsIgnoreCase(value)).findFirst().orElseThrow();
    }
}
