// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.regex.Pattern;

/**
 * Whether a text can be the name of a file on every system SeCo runs on and shows what it is: no separators, control characters, marks that
 * turn the direction of writing, names that Windows keeps for devices, blanks or dots at the ends.
 */
final class SafeName {

    /** Longest name the usual file systems hold. */
    private static final int LONGEST = 255;
    private static final int LONGEST_MADE = 120;
    private static final char REPLACEMENT = '_';
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final Pattern DEVICE = Pattern.compile("(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private SafeName() {
    }

    static boolean safe(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && name.codePoints().allMatch(SafeName::harmless) && !name.contains("..")
                && !blank(name.charAt(0)) && !blank(name.charAt(name.length() - 1)) && !name.endsWith(".")
                && !DEVICE.matcher(name).matches();
    }

    /** A safe name as near as possible to an unsafe one, to be shown, logged and stored in its place. */
    static String made(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().limit(LONGEST_MADE).map(point -> harmless(point) ? point : REPLACEMENT).forEach(text::appendCodePoint);
        String made = text.toString().replace("..", "" + REPLACEMENT + REPLACEMENT);
        return safe(made) ? made : REPLACEMENT + made + REPLACEMENT;
    }

    private static boolean blank(char end) {
        return Character.isWhitespace(end) || Character.isSpaceChar(end);
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> FORBIDDEN.indexOf(point) < 0;
        };
    }
}
