// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

/**
 * How the workbench writes times, months and numbers: as the language does it, in the zone of the injected clock.
 *
 * @param locale the language
 * @param zone the zone
 */
public record Formats(Locale locale, ZoneId zone) {

    private static final char MINUS = '\u2212';
    private static final char FIXED_SPACE = '\u00a0';

    public Formats {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(zone, "zone");
    }

    /** A text with its placeholders filled; arguments are never patterns. */
    public String text(String pattern, Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments, new StringBuffer(), null).toString();
    }

    /** Day and time to the second, for example {@code 24.11.2025 10:45:12}. */
    public String moment(Instant instant) {
        return day(instant.atZone(zone).toLocalDate()) + " " + time("HH:mm:ss", instant);
    }

    /** The time alone on the same day as {@code now}, else with the day. */
    public String soon(Instant instant, Instant now) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        String time = time("HH:mm", instant);
        return day.equals(now.atZone(zone).toLocalDate()) ? time : day(day) + " " + time;
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(written()).format(day);
    }

    /** For example {@code octobre 2025}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** For example {@code −12 345,60}. */
    public String decimal(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return readable(format.format(number));
    }

    /** For example {@code 12 345}. */
    public String count(long number) {
        return readable(NumberFormat.getIntegerInstance(locale).format(number));
    }

    /** French groups with a narrow space that not every font has. */
    private static String readable(String number) {
        return number.replace('\u202f', FIXED_SPACE).replace('-', MINUS);
    }

    private String time(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }

    /** English in Luxembourg writes day before month. */
    private Locale written() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : locale;
    }
}
