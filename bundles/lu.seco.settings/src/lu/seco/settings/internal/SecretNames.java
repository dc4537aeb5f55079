// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.regex.Pattern;

/**
 * Names that say that a secret follows. No setting holds one; who writes one into the file all the same must not find it again in logs, in the
 * window and in the journal.
 */
public final class SecretNames {

    /** What stands in the place of a secret. */
    static final String HIDDEN = "***";

    private static final Pattern SECRET = Pattern.compile("pass(?!iv)|pwd|secret|token|credential|kennwort|api[-_. ]?key|mot[-_. ]?de[-_. ]?passe",
            Pattern.CASE_INSENSITIVE);

    private SecretNames() {
    }

    /** Whether a key, or a line that is none, speaks of a secret. */
    public static boolean in(String text) {
        return SECRET.matcher(text).find();
    }
}
