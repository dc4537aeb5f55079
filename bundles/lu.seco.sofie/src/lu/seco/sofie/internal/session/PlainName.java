// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Which names are plain file names on every system: names come from outside and must not lead out of their folder. */
final class PlainName {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f<>:\"/\\\\|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?");
    private static final int LONGEST = 255;

    private PlainName() {
    }

    /** Hidden names are none: nobody sends them, and whether SOFiE takes them is not known. */
    static boolean fits(String name) {
        return !name.isEmpty() && !name.startsWith(".") && !name.endsWith(".") && !name.endsWith(" ") && !name.startsWith(" ")
                && !FORBIDDEN.matcher(name).find() && !DEVICE.matcher(name).matches()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
