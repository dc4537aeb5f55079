// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.io;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** Names of encrypted files: SOFI, 14 digits and two users (read off an example in SOFiE help, Audit_log). */
public final class SofiName {

    private static final String PREFIX = "SOFI.";

    private SofiName() {
    }

    /** The name for a file from one user to another. */
    public static String of(Stamp stamp, String sender, String addressee, Settings settings) {
        String users = settings.is(Key.SOFI_ORDER, "sender-first") ? sender + "." + addressee : addressee + "." + sender;
        return PREFIX + stamp.digits() + "." + users;
    }

    /** Whether a file is an encrypted one by its name. */
    public static boolean is(String name) {
        return name.startsWith(PREFIX);
    }
}
