// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

/**
 * Text that is safe on a terminal. Names of files and lines of logs come from outside: printed as they are they could
 * clear the screen, forge lines, turn the reading direction or do whatever else the terminal obeys.
 */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {
    }

    /** The text with a replacement character for everything that is not simply shown; it has no line end any more. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(PlainText::unsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> safe.appendCodePoint(unsafe(point) ? REPLACEMENT : point));
        return safe.toString();
    }

    /** Whether a terminal might do something else than show it: controls, line ends, formats (direction, invisible), lone surrogates. */
    static boolean unsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Number of terminal columns the text takes, as well as can be told without the terminal. */
    static int width(String text) {
        return text.codePoints().map(PlainText::width).sum();
    }

    static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return wide(point) ? 2 : 1;
    }

    /** The blocks that terminals show in two columns: Hangul, CJK, full-width forms, pictographs. */
    private static boolean wide(int point) {
        return point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
                || point >= 0x1F300 && point <= 0x1FAFF || point >= 0x20000 && point <= 0x3FFFD;
    }
}
