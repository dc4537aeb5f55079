// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes of what tells who a person is something that only whoever knows them already can tell apart. */
public final class Mask {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[\\d .-]*\\d[\\d .-]*");
    /** Numbers of persons and employers have 11 or 13 digits; amounts and periods are shorter. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’-]+");
    private static final int KEPT = 3;
    private static final char DOT = '•';
    private static final String ALL = "•••";

    private Mask() {
    }

    /** A number keeps its last three digits, a name its initials, a day nothing. */
    public static String cell(String value) {
        if (value.isBlank()) {
            return value;
        }
        if (DAY.matcher(value).matches()) {
            return value.replaceAll("\\d", String.valueOf(DOT));
        }
        if (NUMBER.matcher(value).matches()) {
            return number(value);
        }
        return value.codePoints().anyMatch(Character::isDigit) ? ALL : initials(value);
    }

    /** The same for a value of which nobody knows what it is: only what is neither a short number nor an amount. */
    static String unknown(String value) {
        boolean letters = value.codePoints().anyMatch(Character::isLetter);
        return letters || LONG_NUMBER.matcher(value).find() ? cell(value) : value;
    }

    /** A sentence in which numbers of persons may stand. */
    public static String sentence(String text) {
        return LONG_NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }

    private static String number(String value) {
        long left = value.chars().filter(Character::isDigit).count();
        long kept = left > KEPT ? KEPT : 0;
        StringBuilder masked = new StringBuilder();
        for (char letter : value.toCharArray()) {
            boolean digit = Character.isDigit(letter);
            masked.append(digit && left > kept ? DOT : letter);
            left -= digit ? 1 : 0;
        }
        return masked.toString();
    }

    private static String initials(String value) {
        return Arrays.stream(BETWEEN_WORDS.split(value)).filter(word -> !word.isEmpty())
                .map(word -> new StringBuilder().appendCodePoint(word.codePointAt(0)).append('.').toString()).collect(Collectors.joining(" "));
    }
}
