// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.common;

/** Text from outside made harmless for one line of a screen: nothing in it breaks the line, turns its direction or is invisible. */
public final class Plain {

    /** Stands for what cannot be shown. */
    private static final char STRANGE = '\ufffd';
    /** A cell never needs more; a native table lays out all of it. */
    private static final int LONGEST = 500;

    private Plain() {
    }

    /** One line without control characters, marks of direction and halves of characters; cut with an ellipsis when very long. */
    public static String line(String text) {
        return plain(text, ' ');
    }

    /** The same for a name: a blank would hide that the line breaks in it. */
    public static String name(String text) {
        return plain(text, STRANGE);
    }

    private static String plain(String text, char breaking) {
        StringBuilder plain = null;
        int length = Math.min(text.length(), LONGEST);
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            if (strange(text, at, letter)) {
                plain = plain == null ? new StringBuilder(text.substring(0, length)) : plain;
                plain.setCharAt(at, letter == '\n' || letter == '\t' || letter == '\r' ? breaking : STRANGE);
            }
        }
        String shown = plain == null ? text.substring(0, length) : plain.toString();
        return text.length() > LONGEST ? shown + "…" : shown;
    }

    private static boolean strange(String text, int at, char letter) {
        if (Character.isHighSurrogate(letter)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The same for a text in which an ampersand would mark a key. */
    public static String label(String text) {
        return line(text).replace("&", "&&");
    }
}
