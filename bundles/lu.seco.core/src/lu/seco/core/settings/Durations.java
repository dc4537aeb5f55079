// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 500 ms}, {@code 1 s}, {@code 5 min}, {@code 1 h}, {@code 2 d}, or ISO-8601 ({@code PT5M}). */
public final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\s*(ms|s|min|h|d)");

    private Durations() {
    }

    /** The length of time; empty if the text is none. Never negative. */
    public static Optional<Duration> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher written = WRITTEN.matcher(plain);
        if (written.matches()) {
            long number = Long.parseLong(written.group(1));
            return Optional.of(switch (written.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "min" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            });
        }
        try {
            return Optional.of(Duration.parse(plain)).filter(duration -> !duration.isNegative());
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
