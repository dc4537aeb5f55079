// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why SOFiE was not let in by its server. The network has nothing to do with it and waiting repairs nothing: a person has to. The words are stored in
 * events: never rename one, only add.
 */
public enum LoginTrouble {
    /** The password is too old. */
    PASSWORD_EXPIRED,
    /** The password is wrong, or none is saved for batch processing. */
    PASSWORD_WRONG,
    /** SOFiE's password and the server's differ. */
    PASSWORD_UNSYNCHRONISED,
    /** The certificate has ended. */
    CERTIFICATE_EXPIRED;

    /** The trouble of a word. */
    public static Optional<LoginTrouble> of(String word) {
        return Arrays.stream(values()).filter(trouble -> trouble.word().equals(word)).findFirst();
    }

    /** How descriptor, events and message codes name it, for example {@code password-expired}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
