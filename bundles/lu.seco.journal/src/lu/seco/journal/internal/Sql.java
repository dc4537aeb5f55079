// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

/** Small helpers for SQL. */
final class Sql {

    private Sql() {
    }

    /** Question marks for a list of values. */
    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /** The text cut to the width of a column, not through a character; what a database may refuse in a text becomes a blank. */
    static String cut(String text, int width) {
        String plain = text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
        if (plain.length() <= width) {
            return plain;
        }
        boolean split = Character.isHighSurrogate(plain.charAt(width - 1));
        return plain.substring(0, split ? width - 1 : width);
    }
}
