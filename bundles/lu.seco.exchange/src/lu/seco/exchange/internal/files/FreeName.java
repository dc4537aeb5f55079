// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.files;

import java.nio.charset.StandardCharsets;

/** Names beside an existing one: {@code SALRET.dta}, {@code SALRET (2).dta}, {@code SALRET (3).dta} ... */
public final class FreeName {

    /** The longest name file systems take: 255 bytes on most, 255 characters on Windows. */
    private static final int LONGEST = 255;
    private static final int LONGEST_ENDING = 32;

    private FreeName() {
    }

    /**
     * The n-th name.
     *
     * @param name plain file name
     * @param number 1 gives the name itself
     */
    public static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        String stem = hasEnding ? name.substring(0, dot) : name;
        String tail = " (" + number + ")" + (hasEnding ? name.substring(dot) : "");
        int room = LONGEST - bytes(tail);
        while (bytes(stem) > room) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + tail;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
