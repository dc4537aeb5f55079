// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.util.regex.Pattern;

/** A text that a regular expression may only look at so often: an expression that explodes on a hostile line must not stop the engine. */
public final class GuardedText implements CharSequence {

    private static final int MOST_LOOKS = 1_000_000;

    private final String text;
    private int looks;

    GuardedText(String text) {
        this.text = text;
    }

    /** Whether the expression is found anywhere in the text; one that takes too long is not. */
    public static boolean finds(Pattern regex, String text) {
        try {
            return regex.matcher(new GuardedText(text)).find();
        } catch (TooManyLooks | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > MOST_LOOKS) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The expression takes too long for this line. */
    static final class TooManyLooks extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super("too many looks", null, false, false);
        }
    }
}
