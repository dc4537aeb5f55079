// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;

/** Where a secret comes from: never from the arguments, which every user of the machine can list. */
@FunctionalInterface
public interface SecretInput {

    /** More is no secret. */
    int LARGEST = 1024;

    /**
     * Reads one: from the terminal without showing it, else all of the standard input without the last line end.
     *
     * @param prompt what to tell the person at the terminal
     * @return the secret, which the caller overwrites; one character more than {@link #LARGEST} if it is longer
     */
    char[] read(String prompt) throws IOException;
}
