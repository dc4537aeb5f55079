// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes of what tells who a person is something that only whoever knows them already can tell apart. The one rule for window, command line and every file
 * that is written from them.
 */
public final class PersonMask {

    /** As the window writes it. */
    public static final PersonMask DOTS = new PersonMask('•');
    /** As the command line writes it: every terminal has this sign. */
    public static final PersonMask STARS = new PersonMask('*');


    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[\\d .-]*\\d[\\d .-]*");
    /** Numbers of persons and employers have 11 or 13 digits; amounts and periods are shorter. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’-]+");
    private static final int KEPT = 3;

    private final char sign;
    private final String all;

    private PersonMask(char sign) {
        this.sign = sign;
        all = String.valueOf(sign).repeat(KEPT);
    }

    /** A number keeps its last three digits, a name its initials, a day nothing. */
    public String cell(String value) {
        if (value.isBlank()) {
            return value;
        }
        if (DAY.matcher(value).matches()) {
            return value.replaceAll("\\d", Matcher.quoteReplacement(String.valueOf(sign)));
        }
        if (NUMBER.matcher(value).matches()) {
            return number(value);
        }
        return value.codePoints().anyMatch(Character::isDigit) ? all : initials(value);
    }

    /** The same for a value of which nobody knows what it is: only what is neither a short number nor an amount. */
    public String unknown(String value) {
        boolean letters = value.codePoints().anyMatch(Character::isLetter);
        return letters || LONG_NUMBER.matcher(value).find() ? cell(value) : value;
    }

    /** A sentence in which numbers of persons may stand. */
    public String sentence(String text) {
        return LONG_NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }

    private String number(String value) {
        long left = value.chars().filter(Character::isDigit).count();
        long kept = left > KEPT ? KEPT : 0;
        StringBuilder masked = new StringBuilder();
        for (char letter : value.toCharArray()) {
            boolean digit = Character.isDigit(letter);
            masked.append(digit && left > kept ? sign : letter);
            left -= digit ? 1 : 0;
        }
        return masked.toString();
    }

    private static String initials(String value) {
        return Arrays.stream(BETWEEN_WORDS.split(value)).filter(word -> !word.isEmpty())
                .map(word -> new StringBuilder().appendCodePoint(word.codePointAt(0)).append('.').toString()).collect(Collectors.joining(" "));
    }

    /** A whole record: it is shown or it is not. */
    public String record(String raw) {
        return raw.isEmpty() ? raw : all;
    }
}
