// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.io;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The 14 digits in names: local time to the second and two digits more.
 *
 * @param second local time
 * @param last 0 to 99
 */
public record Stamp(LocalDateTime second, int last) {

    private static final int LARGEST = 99;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    public Stamp {
        second = second.truncatedTo(ChronoUnit.SECONDS);
        if (last < 0 || last > LARGEST) {
            throw new IllegalArgumentException("two digits");
        }
    }

    /** Reads what {@link #digits()} wrote. */
    public static Stamp parse(String digits) {
        return new Stamp(LocalDateTime.parse(digits.substring(0, 12), SHORT), Integer.parseInt(digits.substring(12)));
    }

    /** The next one; after 99 in one second comes the next second. */
    public Stamp next() {
        return last < LARGEST ? new Stamp(second, last + 1) : nextSecond();
    }

    /** The first one of the next second. */
    public Stamp nextSecond() {
        return new Stamp(second.plusSeconds(1), 0);
    }

    /** yyMMddHHmmss and the two digits. */
    public String digits() {
        return SHORT.format(second) + String.format(Locale.ROOT, "%02d", last);
    }

    /** yyyyMMddHHmmss without the two digits. */
    public String longDigits() {
        return LONG.format(second);
    }
}
