// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.settings;

import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lu.seco.simulator.internal.fault.Phase;
import lu.seco.simulator.internal.fault.Point;

/**
 * What values a setting takes.
 *
 * @param allowed a phrase for people
 * @param accepts the check of a value
 */
record Kind(String allowed, Predicate<String> accepts) {

    static final Kind TEXT = new Kind("any text", value -> true);
    static final Kind NAME = new Kind("a text that is not empty", value -> !value.isEmpty());
    static final Kind NUMBER = new Kind("a whole number, 0 or more", value -> value.matches("\\d{1,18}"));
    static final Kind EXIT_CODE = new Kind("0 to 255", value -> value.matches("\\d{1,3}") && Integer.parseInt(value) <= 255);
    static final Kind YES_NO = choice("Yes", "No");
    static final Kind USER_ID = new Kind("9 digits", value -> value.matches("\\d{9}"));
    static final Kind DURATION = parsed("an ISO-8601 duration such as PT2S", Duration::parse);
    static final Kind LOCAL_TIME = parsed("a local date and time such as 2026-02-11T09:15:00", LocalDateTime::parse);
    static final Kind DATE = parsed("a date such as 2026-02-10", LocalDate::parse);
    static final Kind CHARSET = parsed("the name of a character set", Charset::forName);
    static final Kind TIME_PATTERN = parsed("a Java date pattern", DateTimeFormatter::ofPattern);
    static final Kind PATTERNS = parsed("regular expressions separated by blanks", Kind::patterns);
    static final Kind GLOB = parsed("a file name pattern with * and ?", value -> FileSystems.getDefault().getPathMatcher("glob:" + value));
    static final Kind NUMBERS = list("13-digit numbers separated by blanks", "\\d{13}");
    static final Kind WAGES = list("YYYYMM=cents pairs separated by blanks", "\\d{6}=\\d{1,9}");
    static final Kind TYPES = list("codes separated by blanks", "\\S+");
    static final Kind PERSONS = list("employer:insured:YYYYMM:surname:first:married entries separated by blanks, _ for a blank in a name",
            "\\d{13}:\\d{13}:\\d{6}:[^:;]*:[^:;]*:[^:;]*");
    static final Kind POINT = choice(Arrays.stream(Point.values()).map(Point::key).toArray(String[]::new));
    static final Kind PHASE = choice(Arrays.stream(Phase.values()).map(Phase::key).toArray(String[]::new));

    static Kind choice(String... values) {
        List<String> list = List.of(values);
        return new Kind(list.stream().collect(Collectors.joining(", ")), value -> list.stream().anyMatch(value::equalsIgnoreCase));
    }

    /** The same, but empty is fine too. */
    Kind orEmpty() {
        return new Kind(allowed + "; or empty", value -> value.isEmpty() || accepts.test(value));
    }

    /** The same, but the word {@code auto} is fine too. */
    Kind orAuto() {
        return new Kind(allowed + "; or auto", value -> value.equals("auto") || accepts.test(value));
    }

    private static Kind list(String allowed, String element) {
        Pattern pattern = Pattern.compile("(" + element + "(\\s+" + element + ")*)?");
        return new Kind(allowed + "; or empty", value -> pattern.matcher(value).matches());
    }

    private static void patterns(String value) {
        for (String part : value.split("\\s+")) {
            Pattern.compile(part);
        }
    }

    private static Kind parsed(String allowed, Consumer<String> parser) {
        return new Kind(allowed, value -> {
            try {
                parser.accept(value);
                return !value.isEmpty();
            } catch (RuntimeException e) {
                // Each of the parsers has its own unchecked exception; whatever it is, the value is not one.
                return false;
            }
        });
    }
}
