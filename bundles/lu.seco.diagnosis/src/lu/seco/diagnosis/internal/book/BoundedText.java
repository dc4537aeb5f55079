// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.book;

import java.util.regex.Pattern;

/**
 * A text that a regular expression may look at only so often: the patterns of a book and the lines of a log come from elsewhere, and together they
 * could keep a search busy for years.
 */
final class BoundedText implements CharSequence {

    private static final int LOOKS = 200_000;

    private final CharSequence text;
    private final int[] looks;

    private BoundedText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Whether the pattern is found; one that gives up was not found. */
    static boolean finds(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text, new int[1])).find();
        } catch (GivenUp | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks[0]++;
        if (looks[0] > LOOKS) {
            throw new GivenUp();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Too many looks. */
    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("too many steps", null, false, false);
        }
    }
}
