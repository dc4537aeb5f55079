// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import lu.seco.simulator.internal.settings.Key;

/** How a run ended, the worst first; each has its own exit code in the settings. */
public enum Situation {
    FATAL(Key.EXIT_FATAL),
    SECOND_INSTANCE(Key.EXIT_SECOND_INSTANCE),
    PASSWORD_WRONG(Key.EXIT_PASSWORD_WRONG),
    PASSWORD_EXPIRED(Key.EXIT_PASSWORD_EXPIRED),
    CERTIFICATE_EXPIRED(Key.EXIT_CERTIFICATE_EXPIRED),
    NO_NETWORK(Key.EXIT_NO_NETWORK),
    UPDATE_FAILED(Key.EXIT_UPDATE_FAILED),
    FILE_ERROR(Key.EXIT_FILE_ERROR),
    RULE_ERROR(Key.EXIT_RULE_ERROR),
    SUCCESS(Key.EXIT_SUCCESS),
    NOTHING_TO_DO(Key.EXIT_NOTHING);

    private final Key exitCode;

    Situation(Key exitCode) {
        this.exitCode = exitCode;
    }

    /** The setting with the exit code. */
    public Key exitCode() {
        return exitCode;
    }
}
